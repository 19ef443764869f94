-- Running number of recoveries, the same in all years: their structured communication is built from it.
create sequence recovery_running_number start with 1 increment by 1 minvalue 1 maxvalue 999999 cycle;

create table recovery (
    recovery_number varchar(14) primary key,
    file_number varchar(14) not null,
    enterprise_number varchar(10) not null,
    provider_number varchar(10) not null,
    debtor varchar(10) not null,
    rule varchar(12) not null,
    paid_own numeric(14,2) not null,
    paid_subsidy numeric(14,2) not null,
    amount numeric(14,2) not null,
    motive varchar(1000),
    state varchar(12) not null,
    opened_at timestamp(6) with time zone not null,
    drafted_by varchar(64),
    remark varchar(500),
    approved_by varchar(64),
    communication varchar(12) unique,
    decided_on date,
    pay_last_day date,
    reminder_last_day date,
    received numeric(14,2) not null,
    settled numeric(14,2) not null,
    settled_own numeric(14,2) not null,
    overdue boolean not null,
    version bigint not null,
    constraint recovery_amount check (amount > 0 and amount <= paid_own + paid_subsidy),
    constraint recovery_settled check (settled_own <= settled and settled <= received),
    constraint recovery_four_eyes check (approved_by is null or approved_by <> drafted_by)
);
create index recovery_file on recovery (file_number);
create index recovery_state on recovery (state, recovery_number);

-- What was received for a recovery: each line of a statement once.
create table recovery_payment (
    recovery_number varchar(14) not null references recovery,
    position integer not null,
    line_id bigint not null unique,
    amount numeric(14,2) not null check (amount > 0),
    given_back numeric(14,2) not null,
    payer varchar(140) not null,
    payer_iban varchar(34) not null,
    primary key (recovery_number, position),
    constraint recovery_payment_given_back check (given_back >= 0 and given_back <= amount)
);

-- What others keep of a recovery, so that the ordinary life of a file asks nothing more of the database.
alter table enterprise add column overdue_recoveries integer default 0 not null;
alter table provider add column overdue_recoveries integer default 0 not null;
alter table subsidy_application add column withdrawal_reason varchar(30);
alter table subsidy_application add column claim_debtor varchar(12);
alter table subsidy_application add column claim_amount numeric(14,2);
alter table subsidy_application add column claim_last_day date;
alter table refund add column to_payer boolean default false not null;
