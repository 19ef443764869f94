-- Whether the person who registers was reached at the address that he gave; the link itself stands only in the mail.
alter table enterprise_registration add column email_token_hash bytea;
alter table enterprise_registration add column email_token_last_day date;
alter table enterprise_registration add column email_confirmed_at timestamp(6) with time zone;
create index enterprise_registration_token on enterprise_registration (email_token_hash);
