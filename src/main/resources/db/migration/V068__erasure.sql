-- That cases were erased, by whom and why; of whom, nothing is kept.
create table erasure (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    by_whom text        not null,
    why     text        not null check (why in ('retention', 'request')),
    cases   integer     not null
);
create index filing_key_by_case on filing_key (case_id);
create index case_file_by_process on case_file (process_id);
