-- Remarks of a secret vote, in the order of the alphabet: neither whose they are nor when they came.
alter table secret_ballot add remarks text[] not null default '{}';
