-- What a list must know to leave out what is not for its reader, without asking for each case.
alter table work_item add column confidential boolean not null default false;
alter table work_item add column readers text[] not null default '{}';
alter table work_item add column barred text[] not null default '{}';
