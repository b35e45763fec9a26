-- What servers report of a letter after one of them took it over, and who had it sent again.
alter table letter_attempt drop constraint letter_attempt_outcome_check;
alter table letter_attempt add constraint letter_attempt_outcome_check check (outcome in (
    'ACCEPTED', 'TEMPORARY', 'PERMANENT', 'UNREACHABLE', 'DELIVERED', 'RELAYED', 'DELAYED', 'BOUNCED', 'RESENT'));
-- who answered, and the status code of RFC 3463 where there was one
alter table letter_attempt add column server text;
alter table letter_attempt add column status text;

-- What its recipient may stop with one click, for example digest/maria; null where it always comes.
alter table letter add column stop text;

-- The page of all letters, the latest first.
create index letter_by_time on letter (created_at desc, id);
