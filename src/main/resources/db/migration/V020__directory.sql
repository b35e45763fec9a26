create table body (
    code       text primary key,
    parent     text references body,
    kind       text not null,
    name       text not null,
    short_name text not null,
    position   integer not null
);

create table person (
    login         text primary key,
    last_name     text not null,
    first_name    text not null,
    middle_name   text,
    email         text,
    locale        text not null default 'ru',
    password_hash text,
    enabled       boolean not null default true,
    role          text check (role in ('admin', 'intake'))
);

create table post (
    login text not null references person,
    body  text not null references body,
    post  text not null,
    since date not null default date '2000-01-01',
    until date,
    primary key (login, body, post, since)
);
create index post_by_body on post (body, post);

-- "deputy acts for absent": scope narrows it to one post of one body; votes are never substituted.
create table substitution (
    id     bigint generated always as identity primary key,
    absent text not null references person,
    deputy text not null references person,
    since  date not null,
    until  date not null,
    body   text references body,
    post   text,
    check (absent <> deputy),
    check (since <= until)
);
create index substitution_by_deputy on substitution (deputy, until);
create index substitution_by_absent on substitution (absent, until);
