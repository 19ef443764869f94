-- The page of a file lists its messages.
create index notice_of_file on notice (file_number, written_at);
