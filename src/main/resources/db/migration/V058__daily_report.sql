-- One report to the operators a day, whichever node sends it.
create table daily_report (
    report_day date not null primary key,
    sent_at timestamp(6) with time zone not null
);
