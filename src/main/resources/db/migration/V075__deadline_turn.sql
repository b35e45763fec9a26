-- How a deadline came to its date: one row for each of its turns. The rows belong to the case and the key, not to the
-- deadline, which another of the same key replaces when it is started anew.
create table deadline_turn (
    id            bigint generated always as identity primary key,
    case_id       uuid        not null references case_file on delete cascade,
    key           text        not null,
    kind          text        not null check (kind in ('started', 'extended', 'stopped', 'resumed', 'restarted',
                                  'recounted', 'met', 'breached', 'ended')),
    at            timestamptz not null,
    by_whom       text        not null,
    reason        text,
    -- the production calendar that was changed, where the turn is a counting anew
    calendar_year integer,
    -- null while it stands still
    due_before    timestamptz,
    due_after     timestamptz
);
create index deadline_turn_of on deadline_turn (case_id, id);

-- A term that starts anew when it is resumed runs from there; where it began at first stays on record.
alter table deadline add column anew_at timestamptz;

-- What is known of the deadlines that there are. Which date each had in between is known only where nothing moved it.
insert into deadline_turn (case_id, key, kind, at, by_whom, reason, due_before, due_after)
select case_id, key, kind, at, by_whom, reason, due_before, due_after from (
    select d.id, 1 as place, d.case_id, d.key, 'started' as kind, d.started_at as at, 'system' as by_whom,
           null as reason, null::timestamptz as due_before,
           case when d.stops = 0 and not exists (select from deadline_change c where c.deadline_id = d.id)
                then d.due_at end as due_after
    from deadline d
    union all
    select d.id, 2, d.case_id, d.key, 'extended', c.at, c.by_whom, c.reason, null,
           case when d.stops = 0 and c.id = (select max(l.id) from deadline_change l where l.deadline_id = d.id)
                then d.due_at end
    from deadline_change c join deadline d on d.id = c.deadline_id
    union all
    select d.id, 2, d.case_id, d.key, 'stopped', s.stopped_at, s.by_whom, s.reason, null, null
    from deadline_stop s join deadline d on d.id = s.deadline_id
    union all
    select d.id, 2, d.case_id, d.key, 'resumed', s.resumed_at, s.by_whom, s.resumed_reason, null, null
    from deadline_stop s join deadline d on d.id = s.deadline_id where s.resumed_at is not null
    union all
    select id, 3, case_id, key, 'breached', breached_at, 'system', null, due_at, due_at
    from deadline where breached_at is not null
    union all
    select id, 4, case_id, key, 'met', met_at, 'system', null, due_at, due_at from deadline where met_at is not null
    union all
    select id, 4, case_id, key, 'ended', ended_at, 'system', null, due_at, due_at
    from deadline where ended_at is not null
) known
order by at, id, place;
