-- An invoice that the provider replaced keeps its row, but gives its number to the new one.
alter table invoice alter column invoice_key drop not null;
alter table invoice add column replaced_at timestamp(6) with time zone;
alter table invoice add constraint invoice_replaced check (replaced_at is null or invoice_key is null and payout_id is null);
