-- Votes. Who may vote is fixed when the vote opens.
create table voter (
    item        uuid    not null references agenda_item on delete cascade,
    login       text    not null references person,
    voted       boolean not null default false,
    reminded_at timestamptz,
    primary key (item, login)
);
create index voter_waiting on voter (login) where not voted;
create table ballot (
    item    uuid        not null references agenda_item on delete cascade,
    line    text        not null default '',
    login   text        not null references person,
    choice  text        not null,
    remarks text        not null default '',
    cast_at timestamptz not null,
    primary key (item, login, line)
);
create index ballot_of_member on ballot (login, cast_at desc);
-- A secret vote is only counted up: no row tells whose it was, when it came, or what came before it.
create table secret_ballot (
    item   uuid    not null references agenda_item on delete cascade,
    line   text    not null default '',
    choice text    not null,
    votes  integer not null default 0,
    primary key (item, line, choice)
);
create table recusal (
    item        uuid        not null references agenda_item on delete cascade,
    login       text        not null references person,
    reason      text        not null,
    declared_at timestamptz not null,
    primary key (item, login)
);
create table dissent (
    item  uuid        not null references agenda_item on delete cascade,
    login text        not null references person,
    text  text        not null,
    at    timestamptz not null,
    primary key (item, login)
);
