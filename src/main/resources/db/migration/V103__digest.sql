-- How officials are told of their tasks, where they chose otherwise than one letter each morning.
create table task_letters (
    login text primary key references person,
    kind  text not null check (kind in ('DIGEST', 'EACH', 'NONE')),
    -- up to when the tasks have been told to who wants each at once
    told_until timestamptz
);

-- Whose morning letter has been dealt with, so that each is written once, whichever node does it and however often.
create table digest (
    login text not null references person on delete cascade,
    day   date not null,
    at    timestamptz not null,
    -- whether it is still to be looked whether there is anything to tell
    pending boolean not null,
    primary key (login, day)
);
create index digest_pending on digest (day, login) where pending;
