-- The obligations as open data: one file for each day on which they were other than before.
create table plan_data (
    day       date        primary key,
    structure text        not null,
    lines     integer     not null,
    digest    text        not null,
    content   bytea       not null,
    at        timestamptz not null
);
