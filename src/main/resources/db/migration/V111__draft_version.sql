-- Two windows with one form: a draft counts its changes and remembers in which window the last was typed.
alter table draft add column version integer not null default 1;
alter table draft add column page text not null default '';
