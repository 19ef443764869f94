-- How many messages nobody of an enterprise or a provider has read.
create index notice_unread_by_enterprise on notice (enterprise_number, read_by_enterprise_at);
create index notice_unread_by_provider on notice (provider_number, read_by_provider_at);
