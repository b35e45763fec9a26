-- Competitions for seats in public councils: their frozen rules, who was nominated, what they agreed to.
create table competition (
    number     text primary key,
    case_id    uuid unique references case_file on delete set null,
    body       text        not null,
    council    text        not null,
    rules      jsonb       not null,
    round      integer     not null check (round in (1, 2)),
    opened_at  timestamptz not null,
    closes_at  timestamptz not null,
    rated_from timestamptz,
    rated_till timestamptz,
    ranked_at  timestamptz,
    closed_at  timestamptz,
    outcome    text,
    check (rated_till > rated_from)
);
create index competition_latest on competition (opened_at desc, number desc);
create index competition_of_body on competition (body, opened_at desc, number desc);
-- A nomination tells of a person: gone with its own case.
create table nomination (
    case_id      uuid primary key references case_file on delete cascade,
    number       text        not null unique,
    competition  text        not null references competition on delete cascade,
    organisation text        not null,
    group_code   text        not null,
    expert       boolean     not null,
    filed_at     timestamptz not null,
    round        integer     not null,
    state        text        not null check (state in ('filed', 'admitted', 'refused', 'withdrawn')),
    decided_at   timestamptz
);
create index nomination_of on nomination (competition, filed_at, case_id);
create table consent_text (
    kind    text not null check (kind in ('processing', 'publishing')),
    version text not null,
    text    text not null,
    text_en text not null,
    primary key (kind, version)
);
create table consent (
    case_id      uuid        not null references nomination on delete cascade,
    kind         text        not null,
    version      text        not null,
    given_at     timestamptz not null,
    withdrawn_at timestamptz,
    primary key (case_id, kind, given_at),
    foreign key (kind, version) references consent_text,
    check (withdrawn_at >= given_at)
);
create unique index consent_standing on consent (case_id, kind) where withdrawn_at is null;
insert into consent_text (kind, version, text, text_en) values
    ('processing', '2026-1',
     'Я согласен на обработку моих персональных данных: фамилии, имени, отчества, даты рождения, гражданства, места жительства, сведений об образовании и работе, адреса электронной почты и телефона. Цель – участие в конкурсе в общественный совет. Данные собирают, хранят, проверяют и передают членам комиссии и экспертам. Согласие действует до конца срока полномочий совета; отозвать его можно в любое время.',
     'I agree to the processing of my personal data: names, date of birth, citizenship, residence, education and employment, e-mail address and telephone. The purpose is the competition for the public council. The data are collected, kept, checked and handed to the commission and the experts. The consent holds until the term of the council ends; it may be withdrawn at any time.'),
    ('publishing', '2026-1',
     'Я согласен на публикацию моих фамилии, имени, отчества, места работы и программы на страницах конкурса и общественного совета. Согласие действует до конца срока полномочий совета; отозвать его можно в любое время, тогда сведения уберут в течение дня.',
     'I agree that my names, my place of work and my programme are published on the pages of the competition and the public council. The consent holds until the term of the council ends; it may be withdrawn at any time, and the data are then taken down within the day.');
