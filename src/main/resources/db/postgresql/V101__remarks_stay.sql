-- Remarks are kept as they were written.
create trigger line_remark_stays before update or delete on line_remark for each row execute function refuse_change();
create trigger line_remark_is_not_emptied before truncate on line_remark for each statement execute function refuse_change();
