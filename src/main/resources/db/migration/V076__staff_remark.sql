-- What staff wrote beside a line of a file's audit trail; nobody else reads it.
alter table file_event add column remark varchar(4000);
