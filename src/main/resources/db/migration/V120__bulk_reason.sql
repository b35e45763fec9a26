-- Why many tasks are handed over at once, in words: each of them tells it.
alter table bulk_run add column reason text not null default '';
