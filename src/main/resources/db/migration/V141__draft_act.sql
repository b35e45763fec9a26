-- Acts under examination as everybody sees them: the register, every version posted, and what came on them.
create table draft_act (
    number       text primary key,
    case_id      uuid unique references case_file on delete set null,
    body         text        not null,
    title        text        not null,
    kind         text        not null,
    topic        text        not null,
    in_force     boolean     not null,
    posted_at    timestamptz not null,
    accept_until timestamptz not null,
    closed_at    timestamptz,
    outcome      text
);
create index draft_act_latest on draft_act (posted_at desc, number desc);
create index draft_act_of_body on draft_act (body, posted_at desc, number desc);
create table draft_act_version (
    draft       text        not null references draft_act on delete cascade,
    no          integer     not null,
    text        text        not null,
    note        text        not null,
    posted_at   timestamptz not null,
    publication uuid references publication on delete set null,
    primary key (draft, no)
);
create index draft_act_version_publication on draft_act_version (publication);
-- What came on a draft: gone with its own case, for it tells of a person.
create table draft_act_conclusion (
    case_id       uuid primary key references case_file on delete cascade,
    draft         text        not null references draft_act on delete cascade,
    late          boolean     not null,
    joined_at     timestamptz not null,
    considered_at timestamptz
);
create index draft_act_conclusion_of on draft_act_conclusion (draft, joined_at, case_id);
