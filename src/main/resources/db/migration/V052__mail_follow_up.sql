-- What a case worker did about a mail that could not be delivered (R-NOT-04).
alter table outgoing_mail add column follow_up_note varchar(500);
alter table outgoing_mail add column followed_up_by varchar(64);
alter table outgoing_mail add column followed_up_at timestamp(6) with time zone;
create index outgoing_mail_recipient on outgoing_mail (recipient, settled_at);
