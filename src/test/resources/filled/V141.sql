insert into draft_act (number, case_id, body, title, kind, topic, in_force, posted_at, accept_until) values
    ('AK-2026-000001', '11111111-1111-1111-1111-111111111111', 'minstroy', 'О порядке ремонта крыш', 'decree', 'housing',
     false, '2026-06-01T10:00:00Z', '2026-06-10T21:59:59Z');
insert into draft_act_version (draft, no, text, note, posted_at, publication) values
    ('AK-2026-000001', 1, 'Крыши чинят.', '', '2026-06-01T10:00:00Z', '99999999-9999-9999-9999-999999999999');
insert into draft_act_conclusion (case_id, draft, late, joined_at) values
    ('11111111-1111-1111-1111-111111111111', 'AK-2026-000001', false, '2026-06-02T10:00:00Z');
