-- For whom a form was filled in by a substitute.
alter table submission add column behalf text;
