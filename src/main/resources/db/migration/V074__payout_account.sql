-- Another account for a rejected payout: proposed by finance, until the provider and a second person have agreed.
alter table payout add column proposed_account varchar(34);
alter table payout add column proposed_by varchar(64);
alter table payout add column account_proof varchar(100);
