-- A vote is nobody else's to cast: lists of those who stand in leave it out.
alter table work_item add column personal boolean not null default false;
