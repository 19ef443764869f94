-- Running number of files, the same in all years: the structured communication is built from it.
create sequence file_running_number start with 1 increment by 1 minvalue 1 maxvalue 999999 cycle;

create table subsidy_application (
    file_number varchar(14) primary key,
    enterprise_number varchar(10) not null,
    status varchar(20) not null,
    outcome varchar(40),
    opened_at timestamp(6) with time zone not null,
    answers varchar(200000) not null,
    title varchar(200),
    pillar varchar(10),
    theme varchar(40),
    topic varchar(40),
    provider_number varchar(10),
    agreement_date date,
    start_date date,
    end_date date,
    auto_pay boolean not null,
    application_date date,
    submitted_at timestamp(6) with time zone,
    submitted_by varchar(64),
    enterprise_size varchar(10),
    eligible_amount numeric(14,2),
    rate numeric(5,4),
    yearly_cap numeric(14,2),
    remaining_cap numeric(14,2),
    subsidy numeric(14,2),
    own_contribution numeric(14,2),
    vat numeric(14,2),
    reserved numeric(14,2) not null,
    released_to_budget numeric(14,2) not null,
    communication varchar(12) unique,
    confirmation_date date,
    confirmation_extended boolean not null,
    application_last_day date,
    confirmation_last_day date,
    correction_last_day date,
    deposit_soft_last_day date,
    deposit_hard_last_day date,
    use_last_day date,
    funded_on date,
    bound_own numeric(14,2),
    bound_subsidy numeric(14,2),
    paid numeric(14,2) not null,
    paid_own numeric(14,2) not null,
    settled numeric(14,2) not null,
    version bigint not null,
    constraint own_and_subsidy_add_up check (own_contribution is null or subsidy + own_contribution = eligible_amount)
);
create index subsidy_application_enterprise on subsidy_application (enterprise_number, file_number);
create index subsidy_application_provider on subsidy_application (provider_number, status);

-- Why a file is as it is: rules that fired, refusals in the order of RULES 19.3.
create table application_reason (
    file_number varchar(14) not null references subsidy_application,
    position integer not null,
    outcome varchar(40),
    rule varchar(12) not null,
    dutch varchar(1000) not null,
    english varchar(1000) not null,
    source varchar(500),
    primary key (file_number, position)
);

-- The audit trail: each change of a file with actor, time and rule.
create sequence file_event_seq start with 1 increment by 50;
create table file_event (
    id bigint primary key,
    file_number varchar(14) not null,
    happened_at timestamp(6) with time zone not null,
    actor varchar(64) not null,
    status varchar(20) not null,
    rule varchar(12),
    dutch varchar(1000) not null,
    english varchar(1000) not null
);
create index file_event_file on file_event (file_number, id);

create table payout (
    payout_id varchar(20) primary key,
    file_number varchar(14) not null references subsidy_application,
    invoice_number varchar(50) not null,
    invoice_date date not null,
    customer_number varchar(50),
    invoice_key varchar(80) unique,
    performed_until date,
    document_id varchar(40),
    pay_to varchar(34),
    amount numeric(14,2) not null,
    own_part numeric(14,2) not null,
    subsidy_part numeric(14,2) not null,
    state varchar(12) not null,
    attempt integer not null,
    ordered_at timestamp(6) with time zone not null,
    ordered_by varchar(64) not null,
    version bigint not null,
    constraint payout_split check (own_part + subsidy_part = amount and amount > 0)
);
create index payout_file on payout (file_number);

create table refund (
    refund_id varchar(20) primary key,
    file_number varchar(14) not null references subsidy_application,
    source varchar(120) not null unique,
    amount numeric(14,2) not null,
    beneficiary varchar(140) not null,
    iban varchar(34) not null,
    remark varchar(140) not null,
    state varchar(12) not null,
    attempt integer not null,
    ordered_at timestamp(6) with time zone not null,
    version bigint not null,
    constraint refund_positive check (amount > 0)
);
create index refund_file on refund (file_number);

create table provider_rating (
    file_number varchar(14) primary key references subsidy_application,
    provider_number varchar(10) not null,
    score integer not null,
    content integer,
    organisation integer,
    usefulness integer,
    remark varchar(1000),
    complaint boolean not null,
    rated_at timestamp(6) with time zone not null
);

-- A deposit that a file has: held until the confirmation or until the next step books it; taken is what the file kept.
create table deposit (
    line_id bigint primary key,
    file_number varchar(14) not null references subsidy_application,
    amount numeric(14,2) not null,
    value_date date not null,
    payer varchar(140) not null,
    payer_iban varchar(34),
    taken numeric(14,2),
    constraint deposit_taken check (taken is null or (taken >= 0 and taken <= amount))
);
create index deposit_file on deposit (file_number);
