-- Whether the candidate sits in the council before: a part of each council is new.
alter table nomination add column sat_before boolean not null default false;
