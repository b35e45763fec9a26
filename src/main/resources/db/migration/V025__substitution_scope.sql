-- A substitution may be for one procedure only; who set and ended it stays on record.
alter table substitution add column procedure text;
alter table substitution add column set_by text;
alter table substitution add column set_at timestamptz;
alter table substitution add column ended_by text;
alter table substitution add column ended_at timestamptz;
