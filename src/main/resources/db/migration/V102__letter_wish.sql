-- Which letters an applicant wants of a case, where something was said for it.
create table letter_wish (
    case_id uuid primary key references case_file on delete cascade,
    turns   boolean not null,
    locale  text    not null check (locale in ('ru', 'en'))
);

-- The same for all cases of an address; in lower case.
create table letter_wish_of_person (
    email  text primary key,
    turns  boolean not null,
    locale text    not null check (locale in ('ru', 'en'))
);
