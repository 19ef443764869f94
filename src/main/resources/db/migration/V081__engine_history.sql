-- The engine refuses to start with another history level than the one that stands here: it now remembers less of each file.
update act_ge_property set value_ = '31' where name_ = 'historyLevel';
-- Entries for each step of each file, made for statistics and searches that nobody here asks for: a good third of what the steps took.
drop index act_idx_hi_act_inst_stats;
drop index act_idx_hi_act_inst_comp;
drop index act_idx_hi_act_inst_start_end;
drop index act_idx_hi_act_inst_end;
drop index act_idx_hi_ai_pdefid_end_time;
