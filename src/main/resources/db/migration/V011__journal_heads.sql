-- How far each case's chain is bound by the heads of the days.
create table journal_sealed (
    case_id uuid primary key,
    seq     integer not null
);

-- One row per day: the digest of the day's published list, chained to the day before.
create table journal_head (
    day       date primary key,
    hash      bytea       not null,
    prior     bytea       not null,
    chains    integer     not null,
    sealed_at timestamptz not null
);

-- The last link of each chain that grew since the day before.
create table journal_leaf (
    day     date    not null references journal_head,
    case_id uuid    not null,
    seq     integer not null,
    hash    bytea   not null,
    primary key (day, case_id)
);
create index journal_leaf_by_case on journal_leaf (case_id, day);
