create table case_counter (
    prefix text    not null,
    year   integer not null,
    last   bigint  not null,
    primary key (prefix, year)
);

create table case_file (
    id                  uuid primary key,
    number              text        not null unique,
    registration_number text unique,
    procedure           text        not null,
    definition_id       text        not null,
    process_id          text,
    body                text        not null,
    title               text        not null,
    last_name           text,
    first_name          text,
    middle_name         text,
    organisation        text,
    email               text,
    phone               text,
    postal_address      text,
    locale              text        not null,
    status              text        not null,
    opened_at           timestamptz not null,
    received_at         timestamptz not null,
    registered_at       timestamptz,
    due_at              timestamptz,
    overdue             boolean     not null default false,
    closed_at           timestamptz,
    outcome             text,
    parent              uuid references case_file,
    channel             text        not null,
    filed_by            text        not null,
    identity_level      text        not null,
    confidential        boolean     not null default false,
    retain_until        date,
    content             jsonb       not null
);
create index case_file_by_body on case_file (body, opened_at desc, id);
create index case_file_by_parent on case_file (parent) where parent is not null;
create index case_file_by_filer on case_file (filed_by, opened_at desc);
create index case_file_by_email on case_file (lower(email), opened_at desc) where email is not null;
create index case_file_retained on case_file (retain_until) where retain_until is not null;

create table status_change (
    id      bigint generated always as identity primary key,
    case_id uuid        not null references case_file on delete cascade,
    at      timestamptz not null,
    status  text        not null
);
create index status_change_by_case on status_change (case_id, id);

-- A filled form as it was accepted: never changed, the truth from which content is derived.
create table submission (
    id      bigint generated always as identity primary key,
    case_id uuid        not null references case_file on delete cascade,
    element text        not null,
    task    text unique,
    form    text,
    version text        not null,
    by_whom text        not null,
    at      timestamptz not null,
    answers jsonb       not null,
    many    boolean     not null
);
create index submission_by_case on submission (case_id, id);

-- One row per accepted filing with a key: the same key and body again gives the same answer.
create table filing_key (
    account   text  not null,
    procedure text  not null,
    key       text  not null,
    digest    bytea not null,
    case_id   uuid,
    status    text,
    due_at    timestamptz,
    primary key (account, procedure, key)
);
