-- Who scores, what they gave (nobody else's before all are locked), with whom they have a conflict of interest.
create table scorer (
    competition  text        not null references competition on delete cascade,
    login        text        not null references person,
    position     integer     not null,
    expert       boolean     not null,
    appointed_at timestamptz not null,
    locked_at    timestamptz,
    primary key (competition, login),
    unique (competition, position)
);
create index scorer_of_person on scorer (login);
create table score (
    competition text        not null,
    login       text        not null,
    nomination  uuid        not null references nomination on delete cascade,
    criterion   text        not null,
    points      integer     not null check (points >= 0),
    given_at    timestamptz not null,
    primary key (competition, login, nomination, criterion),
    foreign key (competition, login) references scorer on delete cascade
);
create index score_of_nomination on score (nomination);
create table scorer_conflict (
    competition text        not null,
    login       text        not null,
    nomination  uuid        not null references nomination on delete cascade,
    reason      text        not null,
    declared_at timestamptz not null,
    primary key (competition, login, nomination),
    foreign key (competition, login) references scorer on delete cascade
);
create index scorer_conflict_of_nomination on scorer_conflict (nomination);
-- What citizens wish for: one vote a person, who it was is not kept.
create table rating_vote (
    competition text        not null references competition on delete cascade,
    voter       text        not null,
    nomination  uuid        not null references nomination on delete cascade,
    given_at    timestamptz not null,
    primary key (competition, voter)
);
create index rating_vote_for on rating_vote (nomination);
