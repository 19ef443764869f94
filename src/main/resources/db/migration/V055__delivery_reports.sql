-- What a mail's message id is made of: a delivery report that names it is about this mail.
alter table outgoing_mail add column token uuid;
create unique index outgoing_mail_token on outgoing_mail (token);
