package org.smewallet.process;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;

/** Reads the engine's tasks as work items. */
@Component
class WorkItems {

    /** The engine's own queries give one task's process and group at a time. */
    private static final String PLACES = """
            select t.id_ as task, p.business_key_ as business_key, min(l.group_id_) as candidates
            from act_ru_task t join act_ru_execution p on p.id_ = t.proc_inst_id_
              left join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
            where t.id_ in (:tasks) group by t.id_, p.business_key_""";

    private final NamedParameterJdbcOperations jdbc;

    WorkItems(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A task's business key and candidate group.
     *
     * @param group null for a task of nobody's group
     */
    private record Place(String businessKey, String group) {
    }

    /** The task must have been queried with its form; empty when it was completed in the meantime. */
    Optional<WorkItem> of(Task task) {
        return of(List.of(task)).stream().findFirst();
    }

    /** The same for many, asked of the database at once. A task that was completed in the meantime is left out. */
    List<WorkItem> of(List<Task> tasks) {
        if (tasks.isEmpty()) {
            return List.of();
        }
        Map<String, Place> places = new HashMap<>();
        jdbc.query(PLACES, Map.of("tasks", tasks.stream().map(Task::getId).toList()),
                row -> {
                    places.put(row.getString("task"), new Place(row.getString("business_key"), row.getString("candidates")));
                });
        return tasks.stream().filter(task -> places.containsKey(task.getId())).map(task -> item(task, places.get(task.getId()))).toList();
    }

    private static WorkItem item(Task task, Place place) {
        return new WorkItem(task.getId(), task.getTaskDefinitionKey(), task.getName(), task.getProcessDefinitionId().split(":")[0],
                place.businessKey(), task.getCamundaFormRef() == null ? null : task.getCamundaFormRef().getKey(), place.group(),
                task.getCreateTime().toInstant(), Optional.ofNullable(task.getDueDate()).map(Date::toInstant).orElse(null), task.getAssignee());
    }
}
