-- How a term was counted is part of it: a setting changed later must not change or belie a promised date.
alter table deadline
    add column last_day_rule    text    not null default 'PRECEDING'
        check (last_day_rule in ('PRECEDING', 'FOLLOWING', 'NONE')),
    add column event_day_counts boolean not null default false;
create index deadline_provisional on deadline (id) where provisional and met_at is null and ended_at is null;
