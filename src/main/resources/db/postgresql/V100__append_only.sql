-- The ledger and the audit trail only grow, whoever asks. Whoever may switch triggers off is not the application.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'Rows of % are never changed or removed', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger ledger_posting_stays before update or delete on ledger_posting for each row execute function refuse_change();
create trigger ledger_posting_is_not_emptied before truncate on ledger_posting for each statement execute function refuse_change();
create trigger file_event_stays before update or delete on file_event for each row execute function refuse_change();
create trigger file_event_is_not_emptied before truncate on file_event for each statement execute function refuse_change();

-- The place of a posting in its file finds the file as well. H2 keeps this index for the foreign key.
drop index ledger_posting_file;
