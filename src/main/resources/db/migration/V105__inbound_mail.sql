-- What came by mail: kept first, worked off afterwards, each message once.
create table inbound_mail (
    id          uuid primary key,
    -- by which a message is known when it comes again
    key         text        not null unique,
    received_at timestamptz not null,
    size        bigint      not null,
    -- false where it was too big and only its beginning is kept
    whole       boolean     not null,
    state       text        not null
        check (state in ('NEW', 'FILED', 'NOTED', 'REPORTED', 'ANSWERED', 'HELD', 'ASIDE')),
    -- why it is held or was set aside: a word of the program, or of the one who did it in note
    reason      text,
    note        text,
    tries       integer     not null default 0,
    sender      text,
    sender_name text        not null default '',
    subject     text        not null default '',
    plain       text        not null default '',
    files       text[]      not null default '{}',
    -- the case to which it was filed or at whose address it came; the letter to which a program answered
    case_id     uuid references case_file on delete cascade,
    letter_id   uuid references letter on delete cascade,
    answered_at timestamptz,
    decided_by  text,
    decided_at  timestamptz
);
create index inbound_mail_new on inbound_mail (received_at) where state = 'NEW';
create index inbound_mail_held on inbound_mail (received_at) where state = 'HELD';
create index inbound_mail_decided on inbound_mail (received_at) where state in ('ANSWERED', 'ASIDE');
create index inbound_mail_case on inbound_mail (case_id, received_at) where case_id is not null;
create index inbound_mail_letter on inbound_mail (letter_id) where letter_id is not null;
create index inbound_mail_answered on inbound_mail (answered_at) where answered_at is not null;
create index inbound_mail_sender on inbound_mail (sender) where sender is not null;
create index inbound_mail_old on inbound_mail (received_at) where state <> 'HELD';

-- The message as it came.
create table inbound_chunk (
    mail_id uuid    not null references inbound_mail on delete cascade,
    seq     integer not null,
    data    bytea   not null,
    primary key (mail_id, seq)
);

-- Cases to which a held message may belong, and what speaks for it.
create table inbound_hint (
    mail_id uuid not null references inbound_mail on delete cascade,
    case_id uuid not null references case_file on delete cascade,
    why     text not null check (why in ('ADDRESS', 'LETTER', 'NUMBER', 'SENDER')),
    primary key (mail_id, case_id)
);
create index inbound_hint_case on inbound_hint (case_id);
