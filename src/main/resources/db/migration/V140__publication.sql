-- What was made public: only by it do a case's papers become public.
create table publication (
    id           uuid primary key,
    case_id      uuid references case_file on delete set null,
    element      text        not null,
    body         text        not null,
    section      text        not null,
    title        text        not null,
    text         text        not null,
    published_at timestamptz not null,
    withdrawn_at timestamptz,
    reason       text,
    check ((withdrawn_at is null) = (reason is null))
);
create index publication_latest on publication (published_at desc, id desc) where withdrawn_at is null;
create index publication_in_section on publication (section, published_at desc, id desc) where withdrawn_at is null;
create index publication_of_case on publication (case_id, element);
create table publication_file (
    publication uuid    not null references publication on delete cascade,
    position    integer not null,
    document    uuid    not null references document on delete cascade,
    primary key (publication, document)
);
create index publication_file_document on publication_file (document);
