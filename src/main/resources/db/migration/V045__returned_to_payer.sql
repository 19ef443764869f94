-- A payer asks after what came back to the account (R-DEP-04).
create index bank_line_payer on bank_line (counterparty_iban, fate);
