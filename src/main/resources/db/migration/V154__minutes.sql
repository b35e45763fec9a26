-- Minutes as issued: the paper itself, and who signed it.
create table minutes (
    meeting   uuid primary key references meeting on delete cascade,
    pdf       bytea       not null,
    sha256    text        not null,
    made_by   text        not null,
    made_at   timestamptz not null
);
create table minutes_signature (
    meeting   uuid        not null references minutes on delete cascade,
    role      text        not null check (role in ('chair', 'secretary')),
    login     text        not null references person,
    signed_at timestamptz not null,
    primary key (meeting, role)
);
