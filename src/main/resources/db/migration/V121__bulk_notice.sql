-- Who is to be told of a task that went from one to another in a run: one letter for all of them, when the run is over.
create table bulk_notice (
    run      uuid   not null references bulk_run (id) on delete cascade,
    position bigint generated always as identity,
    reader   text   not null,
    case_id  uuid   not null references case_file (id) on delete cascade,
    task     text   not null,
    giver    text   not null,
    had      text,
    due_at   timestamptz,
    primary key (run, position)
);
create index bulk_notice_of_case on bulk_notice (case_id);
