-- A meeting that was moved, so often, or that does not take place.
alter table meeting add sequence integer not null default 0;
alter table meeting add cancelled_at timestamptz;
alter table meeting add cancelled_why text not null default '';
alter table meeting add check (cancelled_at is null or ended_at is not null);
