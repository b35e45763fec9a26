-- What the secretary is told of by letter: papers that nobody sends, minutes that nobody signs; once each.
alter table meeting add papers_warned_at timestamptz;
alter table meeting add signed_at timestamptz;
alter table meeting add minutes_reminded_at timestamptz;
alter table meeting add minutes_overdue_at timestamptz;
update meeting m set signed_at = s.at
from (select meeting, max(signed_at) as at from minutes_signature group by meeting having count(*) = 2) s
where s.meeting = m.id;
create index meeting_ahead on meeting (planned_at) where told_at is null and ended_at is null and not absentee;
create index meeting_unsigned on meeting (minutes_due)
    where minutes_due is not null and signed_at is null and minutes_overdue_at is null;
