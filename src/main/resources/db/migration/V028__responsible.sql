-- Who in a body answers for appeals and for complaints. A row is never changed: an edit replaces it by a new one, so
-- the table is its own history.
create table responsible (
    id          bigint generated always as identity primary key,
    body        text        not null references body,
    duty        text        not null check (duty in ('appeals', 'complaints')),
    name        text        not null,
    position    text        not null,
    phone       text        not null,
    email       text        not null,
    reception   text        not null,
    since       date        not null,
    until       date,
    entered_by  text        not null,
    entered_at  timestamptz not null,
    replaced_by text,
    replaced_at timestamptz,
    check (until is null or until >= since)
);
create index responsible_by_body on responsible (body, id);
