-- History goes by the end of its process: nothing is sought by the time of removal any more, nor by a tenant or the root of a tree of processes.
drop index act_idx_hi_act_inst_rm_time;
drop index act_idx_hi_act_inst_tenant_id;
drop index act_idx_hi_actinst_root_pi;
drop index act_idx_hi_act_inst_proc_def_key;
drop index act_idx_hi_task_inst_rm_time;
drop index act_idx_hi_task_inst_tenant_id;
drop index act_idx_hi_taskinst_root_pi;
drop index act_idx_hi_ident_link_rm_time;
drop index act_idx_hi_ident_lnk_tenant_id;
drop index act_idx_hi_ident_lnk_root_pi;
drop index act_idx_hi_pro_inst_rm_time;
drop index act_idx_hi_pro_inst_tenant_id;
