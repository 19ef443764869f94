-- A link of its own in a mail, kept until the mail is gone.
alter table notice add column link varchar(200);
