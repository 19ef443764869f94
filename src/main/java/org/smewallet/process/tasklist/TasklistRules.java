package org.smewallet.process.tasklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.smewallet.identity.Actor;
import org.smewallet.identity.CurrentActor;
import org.smewallet.identity.Role;
import org.smewallet.identity.StaffReading;
import org.springframework.stereotype.Component;

/**
 * What the web applications may ask of the engine: reading, and work on a task of one's own group with the fields of its form.
 * The administrator reads everything and lets what failed try again; he too starts, skips, sets and deploys nothing.
 */
@Component
class TasklistRules {

    /** What comes of a request: passed on, taken as the answer to a task, or refused with a status. */
    enum Verdict {
        PASS(200), ANSWER(204), INVALID(400), REFUSED(403), UNKNOWN(404), TOO_MUCH_READ(429);

        final int status;

        Verdict(int status) {
            this.status = status;
        }
    }

    private static final String ENGINE = "/camunda/api/engine/engine/[A-Za-z0-9_-]+";
    private static final String ID = "[A-Za-z0-9:_-]+";
    private static final List<Pattern> READING = List.of(
            Pattern.compile("/camunda/api/engine/engine/?"),
            Pattern.compile(ENGINE + "/(filter|task|process-definition|case-definition|process-instance|user|group|identity|history|version)(/.*)?"),
            Pattern.compile("/camunda/api/(tasklist|admin|welcome)/(plugin|auth)/.*"));
    private static final Pattern LIST = Pattern.compile(ENGINE + "/filter/" + ID + "/(list|count)");
    /** What Tasklist asks when a task is opened, and what a program would ask in its place: the content of a file. */
    private static final Pattern CONTENT = Pattern.compile(ENGINE + "/(task/" + ID + "/(form-variables|variables|localVariables)|process-instance/" + ID
            + "/variables)(/.*)?");
    private static final Pattern ON_TASK = Pattern.compile(ENGINE + "/task/(" + ID + ")/(claim|unclaim|complete|submit-form|comment/create)");
    /** Lists that the screens of Cockpit and Admin ask for with a body; an allow-list, for beside them stands what starts and skips. */
    private static final Pattern QUERY = Pattern.compile(ENGINE + "/(task|process-instance|execution|variable-instance|job|external-task|user|group"
            + "|history/(process-instance|activity-instance|task|variable-instance|decision-instance|detail|incident|job-log|external-task-log))(/count)?"
            + "|/camunda/api/cockpit/plugin/base/[A-Za-z0-9_-]+/((process-instance|incident)(/count)?|process-instance/" + ID + "/called-process-instances"
            + "|process-definition/" + ID + "/called-process-definitions)");
    /** What failed is tried again, and what is known of it noted. A deployment is code, a start or a skip no decision: not even admin. */
    private static final Pattern MENDING = Pattern.compile("PUT " + ENGINE + "/(job|job-definition)/" + ID + "/retries|POST " + ENGINE
            + "/(job/retries|process-instance/job-retries)|(PUT|DELETE) " + ENGINE + "/incident/" + ID + "/annotation");
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> PLAIN = Set.of("String", "Integer", "Long", "Double", "Boolean", "Null", "Number");

    private final TaskService tasks;
    private final FormService forms;
    private final CurrentActor current;
    private final StaffFilters filters;
    private final StaffReading reading;
    private final ObjectMapper json;

    TasklistRules(TaskService tasks, FormService forms, CurrentActor current, StaffFilters filters, StaffReading reading, ObjectMapper json) {
        this.tasks = tasks;
        this.forms = forms;
        this.current = current;
        this.filters = filters;
        this.reading = reading;
        this.json = json;
    }

    /** Judges a request by method and decoded path; body is its JSON, or a missing node. */
    Verdict judge(String method, String path, JsonNode body) {
        Actor actor = current.get();
        if ("GET".equals(method) && CONTENT.matcher(path).matches() && !reading.takes(actor, 1)) {
            return Verdict.TOO_MUCH_READ;
        }
        if (LIST.matcher(path).matches()) {
            filters.refreshOverdue();
        }
        Matcher onTask = ON_TASK.matcher(path);
        if ("POST".equals(method) && onTask.matches()) {
            return work(actor, onTask.group(1), onTask.group(2), body);
        }
        boolean asks = READS.contains(method);
        boolean allowed = actor.is(Role.ADMIN)
                ? asks || "POST".equals(method) && QUERY.matcher(path).matches() || MENDING.matcher(method + " " + path).matches()
                : asks && READING.stream().anyMatch(p -> p.matcher(path).matches());
        return allowed || "POST".equals(method) && LIST.matcher(path).matches() ? Verdict.PASS : Verdict.REFUSED;
    }

    /** The task that the address names. */
    static String taskOf(String path) {
        Matcher onTask = ON_TASK.matcher(path);
        return onTask.matches() ? onTask.group(1) : "";
    }

    private Verdict work(Actor actor, String taskId, String step, JsonNode body) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            return Verdict.UNKNOWN;
        }
        boolean candidate = tasks.getIdentityLinksForTask(taskId).stream().map(IdentityLink::getGroupId)
                .anyMatch(group -> actor.roles().stream().map(Role::group).anyMatch(own -> own.equals(group)));
        if (!candidate) {
            return Verdict.REFUSED;
        }
        return switch (step) {
            case "claim" -> actor.person().equals(body.path("userId").asText()) ? Verdict.PASS : Verdict.REFUSED;
            case "complete", "submit-form" -> complete(actor, task, body);
            default -> Verdict.PASS;
        };
    }

    private Verdict complete(Actor actor, Task task, JsonNode body) {
        if (!actor.person().equals(task.getAssignee())) {
            return Verdict.REFUSED;
        }
        Set<String> known = fields(task.getId());
        for (var variable : body.path("variables").properties()) {
            boolean plain = PLAIN.contains(variable.getValue().path("type").asText("String")) && !variable.getValue().path("value").isContainerNode();
            if (!known.contains(variable.getKey()) || !plain) {
                return Verdict.INVALID;
            }
        }
        return Verdict.ANSWER;
    }

    /** Keys that a person may fill in; Tasklist does not send the read-only ones. */
    private Set<String> fields(String taskId) {
        Set<String> keys = new HashSet<>();
        try (InputStream form = forms.getDeployedTaskForm(taskId)) {
            collect(json.readTree(form), keys);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return keys;
    }

    private static void collect(JsonNode component, Set<String> keys) {
        if (component.hasNonNull("key") && !component.path("disabled").asBoolean()) {
            keys.add(component.get("key").asText());
        }
        component.path("components").forEach(child -> collect(child, keys));
    }
}
