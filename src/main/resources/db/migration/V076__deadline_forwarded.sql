-- A matter that another body forwarded has its term anew here: the turn that began it says from which case it came.
alter table deadline_turn add column forwarded_from uuid references case_file on delete set null;
create index deadline_turn_forwarded on deadline_turn (forwarded_from) where forwarded_from is not null;
update deadline_turn t set forwarded_from = l.other
from deadline d, case_link l
where d.case_id = t.case_id and d.key = t.key and d.event = 'registration' and t.kind = 'started'
  and l.case_id = t.case_id and l.kind = 'forwarded';
