-- Files of officials that went out with an issued document: its addressee may have them.
alter table document add column enclosed boolean not null default false;
