-- A term that is stopped does not run: the days between stop and resumption are not counted.
create table deadline_stop (
    id             bigint generated always as identity primary key,
    deadline_id    bigint      not null references deadline on delete cascade,
    stopped_at     timestamptz not null,
    reason         text        not null,
    by_whom        text        not null,
    resumed_at     timestamptz,
    resumed_reason text,
    check (resumed_at is null or resumed_at >= stopped_at)
);
create index deadline_stop_of on deadline_stop (deadline_id);
create unique index deadline_stop_open on deadline_stop (deadline_id) where resumed_at is null;
-- How often it was stopped stands with it, so that nobody asks for stops where there are none.
alter table deadline
    add column stopped boolean not null default false,
    add column stops   integer not null default 0;
