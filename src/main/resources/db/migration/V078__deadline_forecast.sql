-- What a body's own history says of a running deadline: from when on it is likely to be missed, and by which cases.
create table deadline_forecast (
    deadline_id  bigint primary key references deadline on delete cascade,
    -- the date for which it was worked out; one that has moved since makes it void
    due_at       timestamptz not null,
    likely_from  timestamptz not null,
    -- working days that the term gives, and that cases like it usually took
    allowed_days integer     not null,
    usual_days   integer     not null,
    -- cases that had gone on as long, and those of them that took more than the term gives
    alike        integer     not null,
    longer       integer     not null check (longer between 1 and alike)
);

-- What there is of history, and what still runs: each is read as a whole, at night or once an hour.
create index deadline_met on deadline (met_at) where met_at is not null;
create index deadline_running on deadline (id) where met_at is null and ended_at is null;
