-- Collegial bodies: who sits in them, by which rules they decide.
create table board (
    key            text primary key,
    name           text    not null,
    name_en        text    not null,
    kind           text    not null,
    body           text    references body,
    position       integer not null default 0,
    quorum         text    not null default '>1/2',
    base           text    not null default 'present' check (base in ('present', 'all', 'entitled')),
    majority       text    not null default '>1/2',
    secret         boolean not null default false,
    casting        boolean not null default true,
    absentee_days  integer not null default 0 check (absentee_days >= 0),
    closes         time    not null default '18:00',
    recusal        text    not null default 'leave' check (recusal in ('leave', 'shrink')),
    remark_blocks  boolean not null default false,
    materials_days integer not null default 5 check (materials_days >= 0),
    minutes_days   integer not null default 3 check (minutes_days > 0),
    check (not (secret and casting))
);
create table seat (
    id       bigint generated always as identity primary key,
    board    text    not null references board,
    login    text    not null references person,
    role     text    not null check (role in ('chair', 'deputy', 'secretary', 'member')),
    title    text    not null default '',
    curates  text    not null default '',
    votes    boolean not null default true,
    since    date    not null,
    until    date,
    unique (board, login, since),
    check (until is null or until >= since)
);
create index seat_of_person on seat (login);
-- A meeting, or a vote by correspondence: both have an agenda, a number and minutes.
create table meeting (
    id           uuid primary key,
    board        text        not null references board,
    absentee     boolean     not null,
    year         integer     not null,
    number       integer     not null,
    planned_at   timestamptz not null,
    place        text        not null default '',
    chair        text        not null references person,
    secretary    text        not null references person,
    made_at      timestamptz not null,
    told_at      timestamptz,
    ended_at     timestamptz,
    minutes_due  timestamptz,
    published_at timestamptz,
    unique (board, year, number)
);
create index meeting_latest on meeting (board, planned_at desc, id);
create index meeting_published on meeting (published_at desc, id) where published_at is not null;
create table attendance (
    meeting  uuid        not null references meeting on delete cascade,
    login    text        not null references person,
    noted_by text        not null,
    noted_at timestamptz not null,
    primary key (meeting, login)
);
create table agenda_item (
    id           uuid primary key,
    case_id      uuid        not null references case_file on delete cascade,
    item         text        not null,
    board        text        not null references board,
    meeting      uuid        references meeting,
    place        integer     not null default 0,
    title        text        not null,
    summary      text        not null default '',
    options      jsonb       not null,
    lines        jsonb       not null default '[]',
    by_line      boolean     not null default false,
    state        text        not null default 'waiting'
        check (state in ('waiting', 'called', 'open', 'closed', 'decided', 'returned')),
    put_at       timestamptz not null,
    opened_at    timestamptz,
    composition  integer,
    closes_at    timestamptz,
    decided_at   timestamptz,
    outcome      text,
    result       jsonb,
    decision     text        not null default '',
    decision_due date,
    reason       text        not null default '',
    excerpt_name text,
    excerpt      uuid,
    check ((outcome is null) = (decided_at is null))
);
create unique index agenda_item_of_case on agenda_item (case_id, item) where outcome is null;
create index agenda_item_history on agenda_item (case_id, item, put_at desc);
create index agenda_item_waiting on agenda_item (board, put_at) where meeting is null and outcome is null;
create index agenda_item_of_meeting on agenda_item (meeting, place) where meeting is not null;
create index agenda_item_open on agenda_item (closes_at) where state = 'open';
create table agenda_paper (
    item     uuid    not null references agenda_item on delete cascade,
    position integer not null,
    document uuid    not null references document on delete cascade,
    primary key (item, document)
);
create index agenda_paper_document on agenda_paper (document);
