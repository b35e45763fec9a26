-- What a case came of, or is about the same as; case_id is the newer one of the two.
create table case_link (
    case_id uuid        not null references case_file on delete cascade,
    other   uuid        not null references case_file on delete cascade,
    kind    text        not null,
    at      timestamptz not null,
    primary key (case_id, other, kind)
);
create index case_link_by_other on case_link (other);

-- Official numbers given by mistake: kept, findable, never given again.
create table annulled_registration (
    number        text primary key,
    case_id       uuid        not null references case_file on delete cascade,
    registered_at timestamptz not null,
    annulled_at   timestamptz not null
);
create index annulled_registration_by_case on annulled_registration (case_id, annulled_at);

-- Earlier cases of one applicant, compared by likeness with a new one; the set is small, so likeness needs no index.
create index case_file_by_name on case_file (body, lower(last_name), lower(first_name), opened_at desc)
    where last_name <> '';
