-- The yearly cap of an enterprise: one row, locked while it changes (R-AMT-12).
create table yearly_budget (
    enterprise_number varchar(10) not null,
    budget_year integer not null,
    cap numeric(14,2) not null,
    reserved numeric(14,2) not null,
    granted numeric(14,2) not null,
    released numeric(14,2) not null,
    version bigint not null,
    primary key (enterprise_number, budget_year),
    constraint cap_is_never_passed check (reserved + granted - released <= cap),
    constraint budget_not_negative check (reserved >= 0 and granted >= 0 and released >= 0)
);

-- The scheme's budget of a year; closed_on is the day from which intake stops (R-BUD-01).
create table scheme_budget (
    budget_year integer primary key,
    closed_on date
);

-- One row a file: the balances of its accounts (PROCESS 0.4). The constraints hold what the code promises.
create table wallet (
    file_number varchar(14) primary key,
    own numeric(14,2) not null,
    subsidy numeric(14,2) not null,
    held numeric(14,2) not null,
    provider numeric(14,2) not null,
    refund numeric(14,2) not null,
    agency numeric(14,2) not null,
    bank numeric(14,2) not null,
    top_up numeric(14,2) not null,
    returned_to_agency numeric(14,2) not null,
    constraint wallet_never_negative check (own >= 0 and subsidy >= 0 and held >= 0),
    constraint wallet_adds_up_to_zero check (own + subsidy + held + provider + refund + agency + bank = 0)
);

-- The ledger: a posting moves a positive amount from one account to another and is never changed.
create sequence ledger_posting_seq start with 1 increment by 50;
create table ledger_posting (
    id bigint primary key,
    file_number varchar(14) not null references wallet,
    source varchar(120) not null,
    from_account varchar(10) not null,
    to_account varchar(10) not null,
    amount numeric(14,2) not null,
    rule varchar(12) not null,
    value_date date not null,
    booked_at timestamp(6) with time zone not null,
    constraint posting_is_positive check (amount > 0),
    constraint posting_moves check (from_account <> to_account),
    constraint booked_once unique (source, from_account, to_account)
);
create index ledger_posting_file on ledger_posting (file_number);
