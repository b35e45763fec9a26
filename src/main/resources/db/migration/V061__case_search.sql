-- What an official types to find a case: parts of numbers, title and names.
create extension if not exists pg_trgm;
alter table case_file add column words text not null generated always as (
    lower(number || ' ' || coalesce(registration_number, '') || ' ' || title || ' ' || coalesce(last_name, '') || ' '
        || coalesce(first_name, '') || ' ' || coalesce(middle_name, '') || ' ' || coalesce(organisation, ''))) stored;
create index case_file_words on case_file using gin (words gin_trgm_ops);
create index case_file_by_opening on case_file (opened_at desc, id desc);
