-- Filters of a queue that somebody gave a name.
create table saved_view (
    owner text not null,
    name  text not null,
    query text not null,
    primary key (owner, name)
);
