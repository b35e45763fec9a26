-- Council, reference groups and experts say their opinion by name and day; the working group answers each.
alter table plan_comment
    add column source   text not null default 'public' check (source in ('public', 'council', 'group', 'expert')),
    add column given_on date,
    add column document uuid references document on delete set null,
    add column locale   text not null default 'ru';
create index plan_comment_document on plan_comment (document) where document is not null;
