-- How many cases run by each version of a procedure, and which.
create index case_file_running on case_file (procedure, definition_id, opened_at) where closed_at is null;
