-- One row per open user task, as its list shows it: refreshed from the engine's tables in the same transaction.
create table work_item (
    id                  text primary key,
    element             text        not null,
    name                text        not null,
    case_id             uuid        not null,
    procedure           text        not null,
    definition_id       text        not null,
    number              text        not null,
    registration_number text,
    title               text        not null,
    applicant           text        not null,
    body                text        not null,
    assignee            text,
    candidates          text[]      not null,
    created_at          timestamptz not null,
    due_at              timestamptz not null,
    priority            integer     not null,
    suspended           boolean     not null,
    words               text        not null
);
create index work_item_mine on work_item (assignee, due_at, id) where assignee is not null;
create index work_item_by_case on work_item (case_id);

-- To whom an untaken task is offered: one row per candidate group, in the order of the list.
create table work_offer (
    item   text        not null,
    post   text        not null,
    due_at timestamptz not null
);
create index work_offer_by_post on work_offer (post, due_at, item);
create index work_offer_by_item on work_offer (item);

-- What somebody has typed so far, valid or not.
create table draft (
    id     text        not null,
    owner  text        not null,
    fields jsonb       not null,
    at     timestamptz not null,
    primary key (id, owner)
);
create index draft_by_age on draft (at);

create extension if not exists pg_trgm;
create index work_item_words on work_item using gin (words gin_trgm_ops);
