-- What readers are told of a plan, each piece once; how far it has been told stands beside it.
create table plan_news (
    id         bigint generated always as identity primary key,
    plan       uuid        not null references plan on delete cascade,
    kind       text        not null check (kind in ('published', 'progress', 'late', 'report')),
    occurrence text        not null,
    path       text        not null,
    at         timestamptz not null,
    told_at    timestamptz,
    told_to    uuid,
    unique (plan, kind, occurrence)
);
create index plan_news_untold on plan_news (at, id) where told_at is null;
insert into plan_news (plan, kind, occurrence, path, at, told_at, told_to)
select v.plan, 'published', v.no::text, '/plans/' || p.number, v.published_at, v.told_at, v.told_to
from plan_version v join plan p on p.id = v.plan where v.published_at is not null;
drop index plan_version_untold;
alter table plan_version drop column told_at, drop column told_to;
