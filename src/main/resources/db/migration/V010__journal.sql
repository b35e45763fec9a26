-- The last link of each case's chain: one row to lock, one place that tells how long the chain must be.
create table journal_chain (
    case_id uuid primary key,
    seq     integer not null,
    hash    bytea   not null
);

create table journal_entry (
    case_id    uuid        not null,
    seq        integer     not null,
    at         timestamptz not null,
    by_whom    text        not null,
    action     text        not null,
    element    text,
    data       text,
    salt       bytea,
    commitment bytea       not null,
    hash       bytea       not null,
    primary key (case_id, seq)
);
