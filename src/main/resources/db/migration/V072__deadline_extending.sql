-- What the law says of extending a term stays with the term, as its rule does.
alter table deadline
    add column extend_most   integer check (extend_most > 0),
    add column extend_within text;
