-- Counted every half minute: mails that wait or failed.
create index outgoing_mail_open on outgoing_mail (state);
