-- One deed done to many tasks, and what became of each; kept for a week.
create table bulk_run (
    id         uuid primary key,
    owner      text        not null,
    deed       text        not null check (deed in ('CLAIM', 'HAND_OVER')),
    receiver   text,
    started_at timestamptz not null,
    touched_at timestamptz not null
);
create index bulk_run_by_age on bulk_run (started_at);

create table bulk_result (
    run      uuid    not null references bulk_run (id) on delete cascade,
    position integer not null,
    item     text    not null,
    number   text    not null,
    title    text    not null,
    outcome  text,
    primary key (run, position)
);
