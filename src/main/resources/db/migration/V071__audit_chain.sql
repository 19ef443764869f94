-- The audit trail of a file is a chain too: place and hash with each line, count and last hash with the file.
alter table subsidy_application add column event_count bigint default 0 not null;
alter table subsidy_application add column event_head varchar(64);
alter table file_event add column file_position bigint;
alter table file_event add column hash varchar(64);
alter table file_event add constraint event_chained_whole check ((file_position is null) = (hash is null));
alter table file_event add constraint event_has_its_place unique (file_number, file_position);
drop index file_event_file;
