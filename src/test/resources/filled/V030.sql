insert into business_clock (zone, ahead_millis) values ('Europe/Kaliningrad', 86400000);
