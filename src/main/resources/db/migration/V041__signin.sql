-- One key per installation: tokens and marks of browsers are compared by a hash under it.
create table signin_key (
    single boolean primary key default true check (single),
    key bytea not null
);

create table signin_link (
    hash text primary key,
    email text not null,
    return_to text not null,
    expires_at timestamptz not null,
    used_at timestamptz
);
create index signin_link_expires on signin_link (expires_at);

-- What somebody posted when the session had ended, kept for an hour.
create table parked_post (
    id uuid primary key,
    browser text not null,
    person text,
    path text not null,
    multipart boolean not null,
    files_lost boolean not null,
    fields jsonb not null,
    expires_at timestamptz not null
);
create index parked_post_expires on parked_post (expires_at);
