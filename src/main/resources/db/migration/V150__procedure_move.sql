-- Running cases on their way to another version of their procedure, and what became of each.
create table procedure_move (
    id         uuid primary key,
    procedure  text        not null,
    target     text        not null,
    version    integer     not null,
    by_whom    text        not null,
    started_at timestamptz not null,
    stopped    boolean     not null default false
);
create index procedure_move_by_procedure on procedure_move (procedure, started_at desc);

create table procedure_move_case (
    move    uuid not null references procedure_move on delete cascade,
    case_id uuid not null references case_file on delete cascade,
    outcome text,
    reason  text,
    about   text,
    primary key (move, case_id)
);
create index procedure_move_case_pending on procedure_move_case (move) where outcome is null;
create index procedure_move_case_by_case on procedure_move_case (case_id);
