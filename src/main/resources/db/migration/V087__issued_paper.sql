-- What the public may be told of a paper that was issued: it bears nothing personal. The paper itself may be kept
-- nowhere, as receipts are, for they show their reader's code.
create table issued_paper (
    id        uuid primary key,
    case_id   uuid        not null references case_file (id) on delete cascade,
    key       text        not null,
    number    text        not null,
    body      text        not null,
    issued_at timestamptz not null,
    sha256    text        not null
);
create index issued_paper_by_case on issued_paper (case_id);
create index issued_paper_by_digest on issued_paper (sha256);
