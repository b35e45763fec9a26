-- What follows a change of the production calendar: the deadlines to be counted again, and what became of each.
create table calendar_work (
    change   uuid primary key references calendar_change,
    looked   integer     not null,
    stopped  integer     not null,
    begun_at timestamptz not null,
    -- deadlines that began while a node did not know of the change yet have been looked for
    swept_at timestamptz,
    -- officials have been told, and nothing is left to do
    told_at  timestamptz
);
create index calendar_work_open on calendar_work (begun_at) where told_at is null;

-- By case and key, not by the deadline: it may be started anew meanwhile, and nobody must wait for the other.
create table calendar_move (
    change     uuid        not null references calendar_work,
    case_id    uuid        not null references case_file on delete cascade,
    key        text        not null,
    effect     text        not null check (effect in ('MOVES', 'SETTLES', 'INNER')),
    due_before timestamptz not null,
    due_after  timestamptz not null,
    outcome    text check (outcome in ('moved', 'kept', 'failed')),
    primary key (change, case_id, key)
);
create index calendar_move_pending on calendar_move (change, due_after) where outcome is null;
create index calendar_move_by_case on calendar_move (case_id);

-- Officials who have had their letter: it is about no case, so nothing else keeps it from being written twice.
create table calendar_told (
    change uuid not null references calendar_work,
    login  text not null,
    primary key (change, login)
);

-- The running deadlines by their date, of which a change of the calendar concerns a stretch.
create index deadline_open_by_date on deadline (due_at, id) where met_at is null and ended_at is null and not stopped;
create index deadline_standing on deadline (started_at) where met_at is null and ended_at is null and stopped;
