package org.smewallet.process;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.smewallet.identity.Actor;
import org.smewallet.identity.Mandates;
import org.smewallet.identity.Role;
import org.smewallet.shared.Answers;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.Page;
import org.smewallet.shared.StepNotAllowed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tasks that wait for people, each shown only to those whose it is; a foreign task is not found. */
@Service
@Transactional
public class WorkLists {

    private final TaskService tasks;
    private final WorkItems items;
    private final List<TaskOwnership> ownerships;
    private final List<TaskForm> forms;
    private final FormFields fields;
    private final Acting acting;
    private final Clock clock;

    WorkLists(TaskService tasks, WorkItems items, List<TaskOwnership> ownerships, List<TaskForm> forms,
            FormFields fields, Acting acting, Clock clock) {
        this.tasks = tasks;
        this.items = items;
        this.ownerships = ownerships;
        this.forms = forms;
        this.fields = fields;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * The caller's tasks, the first to fall due first.
     *
     * @param group only this candidate group; null for all of the caller's
     * @param overdue only those whose last moment has passed, or only others; null for both
     */
    @Transactional(readOnly = true)
    public Page<WorkItem> list(Actor actor, String group, Boolean overdue, int page, int size) {
        TaskQuery query = visible(actor, group);
        if (query == null) {
            return new Page<>(List.of(), page, size, 0);
        }
        if (Boolean.TRUE.equals(overdue)) {
            query.dueBefore(Date.from(clock.instant()));
        } else if (Boolean.FALSE.equals(overdue)) {
            query.or().dueAfter(Date.from(clock.instant())).withoutDueDate().endOr();
        }
        long total = query.count();
        List<Task> found = inOrder(query).listPage(page * size, size);
        return new Page<>(items.of(found), page, size, total);
    }

    /** The caller's tasks of one process, whatever else waits: at most so many, the first to fall due first. */
    @Transactional(readOnly = true)
    public List<WorkItem> ofProcess(Actor actor, String process, int most) {
        TaskQuery query = visible(actor, null);
        return query == null ? List.of() : items.of(inOrder(query.processDefinitionKey(process)).listPage(0, most));
    }

    /** The caller's open tasks under a business key. */
    @Transactional(readOnly = true)
    public List<WorkItem> ofBusinessKey(Actor actor, String businessKey) {
        return items.of(tasks.createTaskQuery().processInstanceBusinessKey(businessKey).initializeFormKeys().orderByTaskCreateTime().asc().list())
                .stream().filter(item -> sees(actor, item)).toList();
    }

    /**
     * @throws NotFound for an unknown or foreign task
     * @throws org.smewallet.shared.CommandForbidden for whoever may only look at what it is about
     */
    @Transactional(readOnly = true)
    public WorkItem get(Actor actor, String taskId) {
        Task task = tasks.createTaskQuery().taskId(taskId).initializeFormKeys().singleResult();
        WorkItem item = Optional.ofNullable(task).flatMap(items::of).orElseThrow(() -> new NotFound("Task"));
        if (sees(actor, item)) {
            return item;
        }
        if (ownerships.stream().anyMatch(ownership -> ownership.knows(item.businessKey()) && ownership.onlyLooks(actor, item.businessKey(), item.group()))) {
            throw Mandates.lookingOnly();
        }
        throw new NotFound("Task");
    }

    /** What the form of the task shows when it is opened. */
    @Transactional(readOnly = true)
    public Map<String, Object> prefill(Actor actor, String taskId) {
        WorkItem item = get(actor, taskId);
        return formOf(item).shown(new OpenTask(item.key(), item.businessKey(), name -> tasks.getVariable(taskId, name)));
    }

    /**
     * Takes the task for the caller.
     *
     * @throws StepNotAllowed when somebody else has it
     */
    public WorkItem claim(Actor actor, String taskId) {
        WorkItem item = get(actor, taskId);
        if (item.assignee() != null && !item.assignee().equals(actor.person())) {
            throw new StepNotAllowed("Deze taak is al van een ander.", "Somebody else has this task.");
        }
        tasks.setAssignee(taskId, actor.person());
        return get(actor, taskId);
    }

    /**
     * Completes the task with the answers of its form.
     *
     * @throws org.smewallet.shared.InputRejected naming each wrong field; nothing has changed
     */
    public void complete(Actor actor, String taskId, Answers answers) {
        WorkItem item = get(actor, taskId);
        if (item.assignee() != null && !item.assignee().equals(actor.person())) {
            throw new StepNotAllowed("Deze taak is al van een ander.", "Somebody else has this task.");
        }
        completeUnchecked(actor, taskId, answers);
    }

    void completeUnchecked(Actor actor, String taskId, Answers answers) {
        try {
            Causes.unwrapped(() -> acting.as(actor, answers, () -> {
                tasks.complete(taskId);
                return null;
            }));
        } catch (ProcessEngineException failed) {
            // Completed by another click in the middle of this one, the task took its variables along.
            throw tasks.createTaskQuery().taskId(taskId).count() == 0 ? Causes.lostRace() : failed;
        }
    }

    /** The text of a form as it is shipped. */
    public String form(String formId) {
        return fields.text(formId);
    }

    private static TaskQuery inOrder(TaskQuery query) {
        return query.orderByDueDate().asc().orderByTaskCreateTime().asc();
    }

    private TaskForm formOf(WorkItem item) {
        return forms.stream().filter(form -> form.form().equals(item.form())).findFirst().orElseThrow(() -> new NotFound("Form"));
    }

    private TaskQuery visible(Actor actor, String group) {
        TaskQuery query = tasks.createTaskQuery().initializeFormKeys();
        Set<String> groups = actor.roles().stream().map(Role::group).filter(own -> group == null || own.equals(group)).collect(Collectors.toSet());
        if (actor.is(Role.ADMIN)) {
            return group == null ? query : query.taskCandidateGroup(group).includeAssignedTasks();
        }
        if (groups.isEmpty()) {
            return null;
        }
        query.taskCandidateGroupIn(List.copyOf(groups)).includeAssignedTasks();
        if (actor.isStaff()) {
            return query;
        }
        List<String> keys = ownerships.stream().flatMap(ownership -> ownership.openKeys(actor).stream()).toList();
        return keys.isEmpty() ? null : query.processInstanceBusinessKeyIn(keys.toArray(String[]::new));
    }

    private boolean sees(Actor actor, WorkItem item) {
        boolean staffGroup = Stream.of(Role.ENTREPRENEUR, Role.PROVIDER).noneMatch(role -> role.group().equals(item.group()));
        if (staffGroup) {
            return actor.is(Role.ADMIN) || actor.roles().stream().anyMatch(role -> role.group().equals(item.group()));
        }
        return ownerships.stream().filter(ownership -> ownership.knows(item.businessKey()))
                .anyMatch(ownership -> ownership.owns(actor, item.businessKey(), item.group()));
    }
}
