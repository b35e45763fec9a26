-- The model layout by which the plans of some years are written; a later version takes the place of the one before.
create table plan_layout (
    id         bigint generated always as identity primary key,
    kind       text        not null check (kind in ('openness', 'complex', 'municipal')),
    year_from  integer     not null,
    year_to    integer     not null,
    version    integer     not null,
    required   text[]      not null,
    mechanisms integer[]   not null,
    note       text        not null,
    issued_by  text        not null,
    issued_at  timestamptz not null,
    unique (kind, year_from, year_to, version),
    check (year_from <= year_to)
);
-- A plan outlives its case: what was promised in public stays.
create table plan (
    id         uuid primary key,
    number     text        not null unique,
    case_id    uuid unique references case_file on delete set null,
    body       text        not null references body,
    kind       text        not null,
    year_from  integer     not null,
    year_to    integer     not null,
    layout     bigint      not null references plan_layout,
    stage      text        not null,
    round      integer     not null default 0,
    version    integer     not null default 1,
    publish_by timestamptz,
    comment_by timestamptz,
    opened_at  timestamptz not null
);
create index plan_of_body on plan (body, kind, year_from desc, opened_at desc);
create index plan_to_publish on plan (publish_by) where publish_by is not null;
create index plan_of_layout on plan (layout);
create table plan_version (
    plan         uuid        not null references plan on delete cascade,
    no           integer     not null,
    note         text        not null,
    made_at      timestamptz not null,
    approved_at  timestamptz,
    published_at timestamptz,
    told_at      timestamptz,
    told_to      uuid,
    primary key (plan, no)
);
create index plan_version_published on plan_version (published_at desc) where published_at is not null;
-- Cells stand as they were typed: a draft loses nothing.
create index plan_version_untold on plan_version (published_at, plan, no) where told_at is null;
create table plan_row (
    plan     uuid    not null,
    version  integer not null,
    id       uuid    not null,
    position integer not null,
    revision bigint  not null,
    cells    jsonb   not null,
    primary key (plan, version, id),
    foreign key (plan, version) references plan_version on delete cascade
);
create table plan_reason (
    plan      uuid    not null,
    version   integer not null,
    mechanism integer not null,
    text      text    not null,
    primary key (plan, version, mechanism),
    foreign key (plan, version) references plan_version on delete cascade
);
-- Each state of a row of a draft: by it two who change it at once are joined, cell by cell.
create table plan_edit (
    plan     uuid        not null,
    version  integer     not null,
    row      uuid        not null,
    revision bigint      not null,
    cells    jsonb,
    by       text        not null,
    at       timestamptz not null,
    primary key (plan, version, row, revision),
    foreign key (plan, version) references plan_version on delete cascade
);
create table plan_remark (
    id          bigint generated always as identity primary key,
    plan        uuid        not null references plan on delete cascade,
    version     integer     not null,
    row         uuid,
    round       integer     not null,
    source      text        not null,
    text        text        not null,
    by          text        not null,
    at          timestamptz not null,
    settled_at  timestamptz
);
create index plan_remark_of on plan_remark (plan, version, row);
create table plan_comment (
    id          uuid primary key,
    plan        uuid        not null references plan on delete cascade,
    version     integer     not null,
    row         uuid,
    author      text        not null,
    email       text,
    text        text        not null,
    at          timestamptz not null,
    state       text        not null default 'new' check (state in ('new', 'shown', 'hidden')),
    reason      text,
    answer      text,
    answered_by text,
    answered_at timestamptz,
    check ((state = 'hidden') = (reason is not null))
);
create index plan_comment_of on plan_comment (plan, state, at);
-- What was promised in public, row by row of the published version.
create table obligation (
    plan     uuid        not null references plan on delete cascade,
    row      uuid        not null,
    position integer     not null,
    official text,
    due      date        not null,
    made_at  timestamptz not null,
    done_at  timestamptz,
    dropped_at timestamptz,
    primary key (plan, row)
);
create index obligation_open on obligation (official, due) where done_at is null and dropped_at is null;
create table obligation_report (
    plan     uuid        not null,
    row      uuid        not null,
    period   text        not null,
    value    numeric,
    percent  integer     not null check (percent between 0 and 100),
    note     text        not null,
    evidence text        not null,
    by       text        not null,
    at       timestamptz not null,
    primary key (plan, row, period),
    foreign key (plan, row) references obligation on delete cascade
);
create index plan_comment_by on plan_comment (lower(email)) where email is not null;
