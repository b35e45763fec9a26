-- What applicants thought of their answers; one rating per case, never changed.
create table rating (
    case_id uuid primary key references case_file (id) on delete cascade,
    score   smallint    not null check (score between 1 and 5),
    words   text,
    at      timestamptz not null
);
