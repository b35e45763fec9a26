-- What was registered in a month, by body or everywhere: for reports.
create index case_file_by_registration on case_file (registered_at, body) where registered_at is not null;
