-- Posts that an identity service gave; whatever it no longer claims is taken away again.
create table claimed_post (
    login text not null references person,
    body  text not null references body,
    post  text not null,
    primary key (login, body, post)
);

-- Accounts are listed by name; a search walks along it.
create index person_by_name on person (last_name, first_name, login);
