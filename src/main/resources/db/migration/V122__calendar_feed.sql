-- One secret address per official at which calendar programs read that official's dates; only a hash of it is kept.
create table calendar_feed (
    login   text primary key references person,
    hash    text        not null unique,
    made_at timestamptz not null,
    read_at timestamptz
);
