-- A payment that is cut is looked for among the debits: after a restore the bank may have executed it before.
create index bank_line_payment on bank_line (end_to_end_id);
