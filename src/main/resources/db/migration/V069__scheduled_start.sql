-- For which periods a procedure that nobody starts was started; one without a case came before the first.
create table scheduled_start (
    procedure text        not null,
    every     text        not null check (every in ('MONTH', 'QUARTER', 'YEAR')),
    period    text        not null,
    case_id   uuid references case_file on delete set null,
    at        timestamptz not null,
    primary key (procedure, every, period)
);
create index scheduled_start_case on scheduled_start (case_id) where case_id is not null;
-- What ended in a quarter: for its statistics.
create index case_file_by_closing on case_file (procedure, closed_at) where closed_at is not null;
