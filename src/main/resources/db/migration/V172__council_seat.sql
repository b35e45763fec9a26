-- What came of a competition: the ranking as published, seats in office, the reserve.
create table ranking (
    competition text        not null references competition on delete cascade,
    round       integer     not null,
    ranked_at   timestamptz not null,
    size        integer     not null,
    shortfalls  jsonb       not null,
    rules       text        not null,
    candidates  text        not null,
    scores      text        not null,
    result      text        not null,
    primary key (competition, round)
);
create table ranking_place (
    competition text    not null,
    round       integer not null,
    number      text    not null,
    nomination  uuid references nomination on delete set null,
    place       integer not null,
    score       numeric not null,
    outcome     text    not null check (outcome in ('SEAT', 'RESERVE', 'BELOW')),
    reason      text    not null,
    turn        integer not null,
    quotas      text    not null,
    primary key (competition, round, number),
    foreign key (competition, round) references ranking on delete cascade
);
create index ranking_place_of on ranking_place (nomination);
create table council_seat (
    id           uuid primary key,
    competition  text    not null references competition on delete cascade,
    body         text    not null,
    nomination   uuid references nomination on delete set null,
    number       text    not null,
    name         text    not null,
    organisation text    not null,
    group_code   text    not null,
    expert       boolean not null,
    office       text    not null default 'member' check (office in ('chair', 'deputy', 'secretary', 'member')),
    since        date    not null,
    until        date,
    reason       text,
    instead_of   uuid references council_seat,
    check (until is null or until >= since)
);
create index council_seat_of_body on council_seat (body, since, id);
create index council_seat_of_competition on council_seat (competition);
create index council_seat_nomination on council_seat (nomination);
create index council_seat_instead on council_seat (instead_of);
