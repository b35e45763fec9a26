insert into letter_file (letter, position, name, type, content)
select id, 0, 'meeting.ics', 'text/calendar', 'BEGIN:VCALENDAR' from letter limit 1;
