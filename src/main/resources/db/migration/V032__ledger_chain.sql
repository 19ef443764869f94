-- Each posting of a file carries its place and a hash over itself and the one before it; the wallet keeps the count and
-- the last hash. Postings from before have neither: the chain begins with the first one booked from now on.
alter table wallet add column posting_count bigint default 0 not null;
alter table wallet add column chain_head varchar(64);
alter table ledger_posting add column file_position bigint;
alter table ledger_posting add column hash varchar(64);
alter table ledger_posting add constraint posting_chained_whole check ((file_position is null) = (hash is null));
alter table ledger_posting add constraint posting_has_its_place unique (file_number, file_position);
