-- Ratings that a provider received, accounts that wait for its word, and files by their state.
create index provider_rating_provider on provider_rating (provider_number, rated_at);
create index payout_proposed_account on payout (proposed_account);
create index subsidy_application_status on subsidy_application (status, file_number);
create index match_proposal_file on match_proposal (file_number);
