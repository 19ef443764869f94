package org.smewallet.process;

import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Reads the engine's tasks as work items. */
@Component
class WorkItems {

    private final TaskService tasks;
    private final RuntimeService runtime;

    WorkItems(TaskService tasks, RuntimeService runtime) {
        this.tasks = tasks;
        this.runtime = runtime;
    }

    /** The task must have been queried with its form. */
    WorkItem of(Task task) {
        ProcessInstance instance = runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult();
        return new WorkItem(task.getId(), task.getTaskDefinitionKey(), task.getName(), task.getProcessDefinitionId().split(":")[0],
                instance.getBusinessKey(), task.getCamundaFormRef() == null ? null : task.getCamundaFormRef().getKey(), group(task),
                task.getCreateTime().toInstant(), Optional.ofNullable(task.getDueDate()).map(Date::toInstant).orElse(null), task.getAssignee());
    }

    private String group(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream().filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getGroupId).filter(java.util.Objects::nonNull).findFirst().orElse(null);
    }
}
