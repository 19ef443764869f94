-- A step writes one row for what it tells; the mails of many rows are made together, soon after.
alter table notice add column recipients varchar(20000);
alter table notice add column to_registered boolean default false not null;
alter table notice add column mails_due boolean default false not null;
create index notice_mails_due on notice (mails_due, written_at);
