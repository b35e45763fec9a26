insert into plan_data (day, structure, lines, digest, content, at) values
    ('2027-04-16', '20261123', 1, 'a1', '\x00', '2027-04-16T08:00:00Z');
