-- The line by which the bank took a deposit back, on the deposit that it took.
alter table bank_line add column taken_back_by bigint;
create unique index bank_line_taken_back on bank_line (taken_back_by);
