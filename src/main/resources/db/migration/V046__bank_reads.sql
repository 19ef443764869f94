-- The desk's lists, and the questions that each statement asks, without reading all that the bank ever wrote.
create index bank_line_fate_of_all on bank_line (fate, id);
create index bank_line_day on bank_line (booking_date);
create index bank_line_amount on bank_line (amount, value_date);
create index bank_statement_file on bank_statement (file_hash);
create index payment_order_by_state on payment_order (state, id);
drop index payment_order_state;
create index payment_file_released on payment_file (released_by);
