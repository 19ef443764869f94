-- The ledger and the audit trail only grow. H2 asks no trigger before it truncates a table; PostgreSQL does.
create trigger ledger_posting_stays before update, delete on ledger_posting for each row call 'org.smewallet.shared.AppendOnly';
create trigger file_event_stays before update, delete on file_event for each row call 'org.smewallet.shared.AppendOnly';
