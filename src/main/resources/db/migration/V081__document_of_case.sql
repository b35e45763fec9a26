-- When a case's retention has run out, its files go with it.
alter table document add foreign key (case_id) references case_file (id) on delete cascade;
