-- A paper that officials keep among themselves: its case's applicant never gets it.
alter table document add column internal boolean not null default false;
