-- Candidates who were not taken and agreed to be asked as experts; shown while the consent stands.
alter table consent_text drop constraint consent_text_kind_check;
alter table consent_text add constraint consent_text_kind_check check (kind in ('processing', 'publishing', 'pool'));
insert into consent_text (kind, version, text, text_en) values
    ('pool', '2026-1',
     'Я согласен, чтобы мои фамилия, имя, отчество, место работы, сведения об образовании, опыте и знаниях оставались в пуле экспертов, если меня не включат в состав совета. Органы власти и экспертный совет смогут обратиться ко мне за мнением. Сведения видят только сотрудники органов власти. Согласие действует три года; отозвать его можно в любое время, тогда сведения сразу исчезнут из пула.',
     'I agree that my names, my place of work and what I said of my education, experience and knowledge stay in the pool of experts if I am not taken into the council. Bodies and the expert council may ask for my opinion. Officials alone see the data. The consent holds for three years; it may be withdrawn at any time, and the data then leave the pool at once.');
create table expert_pool (
    nomination uuid primary key references nomination on delete cascade,
    body       text        not null,
    areas      text        not null,
    joined_at  timestamptz not null
);
create index expert_pool_latest on expert_pool (joined_at desc, nomination);
