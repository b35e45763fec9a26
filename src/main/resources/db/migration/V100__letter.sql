-- A letter as it was written; secrets in it are placeholders that are filled in when it is sent.
create table letter (
    id              uuid primary key,
    case_id         uuid references case_file on delete cascade,
    event           text        not null,
    occurrence      text        not null default '',
    recipient       text        not null,
    to_address      text        not null,
    locale          text        not null,
    subject         text        not null,
    html            text        not null,
    plain           text        not null,
    secret          bytea,
    attachments     uuid[]      not null default '{}',
    message_id      text        not null unique,
    state           text        not null
        check (state in ('QUEUED', 'ACCEPTED', 'DELIVERED', 'FAILED', 'GIVEN_UP')),
    created_at      timestamptz not null,
    next_attempt_at timestamptz not null,
    give_up_at      timestamptz not null,
    -- all tries, and those that the recipient's side refused for the time being
    tries           integer     not null default 0,
    refusals        integer     not null default 0,
    -- who is sending it, and until when others leave it alone; machine time, for it is no business date
    claim           uuid,
    claimed_until   timestamptz,
    -- set while a final failure is still to be told
    follow_up_at    timestamptz,
    reach_case      uuid,
    unique nulls distinct (case_id, event, occurrence, recipient)
);
create index letter_due on letter (next_attempt_at) where state = 'QUEUED';
create index letter_follow_up on letter (follow_up_at) where follow_up_at is not null;
create index letter_failed on letter (created_at) where state in ('FAILED', 'GIVEN_UP');

create table letter_attempt (
    id        bigint generated always as identity primary key,
    letter_id uuid        not null references letter on delete cascade,
    at        timestamptz not null,
    outcome   text        not null check (outcome in ('ACCEPTED', 'TEMPORARY', 'PERMANENT', 'UNREACHABLE')),
    result    text        not null
);
create index letter_attempt_by_letter on letter_attempt (letter_id, id);
