-- What an enterprise or a provider asks the agency about a file, and the answer; the other of the two does not see it.
create table question (
    question_id varchar(20) primary key,
    file_number varchar(14) not null references subsidy_application,
    party varchar(10) not null,
    asked_by varchar(64) not null,
    asked_at timestamp(6) with time zone not null,
    question_text varchar(2000) not null,
    answered_by varchar(64),
    answered_at timestamp(6) with time zone,
    answer varchar(2000),
    version bigint not null,
    constraint question_answered check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);
create index question_file on question (file_number, question_id);

-- Who of the parties may read a line of the audit trail; null for all.
alter table file_event add column audience varchar(10);
