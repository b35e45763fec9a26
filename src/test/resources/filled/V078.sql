insert into deadline_forecast (deadline_id, due_at, likely_from, allowed_days, usual_days, alike, longer)
select id, due_at, '2026-06-05T00:00:00Z', 20, 24, 23, 15 from deadline;
