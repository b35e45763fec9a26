-- A term that a case must keep: what it was derived from, and the date that came out.
create table deadline (
    id          bigint generated always as identity primary key,
    case_id     uuid        not null references case_file on delete cascade,
    key         text        not null,
    rule        text        not null,
    basis       text,
    event       text        not null check (event in ('receipt', 'registration', 'now')),
    started_at  timestamptz not null,
    due_at      timestamptz not null,
    provisional boolean     not null,
    shown       boolean     not null,
    met_at      timestamptz,
    breached_at timestamptz,
    -- the case closed while the term still ran: neither kept nor broken
    ended_at    timestamptz,
    unique (case_id, key)
);

create table deadline_change (
    id          bigint generated always as identity primary key,
    deadline_id bigint      not null references deadline on delete cascade,
    kind        text        not null check (kind in ('extension')),
    days        integer     not null check (days > 0),
    reason      text        not null,
    by_whom     text        not null,
    at          timestamptz not null
);
create index deadline_change_of on deadline_change (deadline_id);

-- What is to be told at its time; rows that are done stay as evidence.
create table deadline_notice (
    id          bigint generated always as identity primary key,
    deadline_id bigint      not null references deadline on delete cascade,
    kind        text        not null check (kind in ('reminder', 'breach', 'escalation')),
    fire_at     timestamptz not null,
    try_at      timestamptz not null,
    failures    integer     not null default 0,
    done_at     timestamptz
);
create index deadline_notice_waiting on deadline_notice (try_at) where done_at is null;
create index deadline_notice_of on deadline_notice (deadline_id);
