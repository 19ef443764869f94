package org.smewallet.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.smewallet.process.WorkItem;
import org.smewallet.process.WorkLists;
import org.smewallet.shared.Answers;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.Page;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The tasks that wait for the caller: the same ones as in Tasklist and on the pages, with the same checks. */
@RestController
@RequestMapping(path = "/api/v1/tasks", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Tasks")
class TaskController {

    private static final Answers NOTHING = new Answers(Map.of());
    private static final int LONGEST_GROUP = 64;

    private final WorkLists workLists;
    private final Caller caller;
    private final Once once;

    TaskController(WorkLists workLists, Caller caller, Once once) {
        this.workLists = workLists;
        this.caller = caller;
        this.once = once;
    }

    /** A task; {@code fileNumber} is the number of the thing that it is about. */
    record TaskAnswer(String id, String key, String name, String fileNumber, String process, String form, String group, OffsetDateTime createdAt,
            OffsetDateTime dueAt, String assignee) {

        static TaskAnswer of(WorkItem item) {
            return new TaskAnswer(item.id(), item.key(), item.name(), item.businessKey(), item.process(), item.form(), item.group(),
                    moment(item.createdAt()), moment(item.dueAt()), item.assignee());
        }

        private static OffsetDateTime moment(Instant at) {
            return at == null ? null : at.atZone(Brussels.ZONE).toOffsetDateTime();
        }
    }

    /** A task that was completed. */
    record Completed(String id, boolean completed) {
    }

    @GetMapping
    @Operation(summary = "Tasks that the caller may see, the first to fall due first")
    Page<TaskAnswer> list(@RequestParam(required = false) String group, @RequestParam(required = false) String overdue,
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        Caller.Slice slice = Caller.Slice.of(page, size);
        Map<String, String> given = new HashMap<>();
        given.put("group", group);
        given.put("overdue", overdue);
        Answers asked = Caller.parameters(given);
        String wanted = asked.text("group", LONGEST_GROUP).orElse(null);
        Boolean late = asked.has("overdue") ? asked.ticked("overdue") : null;
        asked.check();
        return workLists.list(caller.actor(), wanted, late, slice.page(), slice.size()).map(TaskAnswer::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One task with what its form shows")
    Map<String, Object> get(@PathVariable String id) {
        return Map.of("task", TaskAnswer.of(workLists.get(caller.actor(), id)), "values", workLists.prefill(caller.actor(), id));
    }

    @PostMapping("/{id}/claim")
    @Operation(summary = "Take a task")
    ResponseEntity<?> claim(HttpServletRequest request, @PathVariable String id) {
        return once.run(request, NOTHING, () -> ResponseEntity.ok(TaskAnswer.of(workLists.claim(caller.actor(), id))));
    }

    @PostMapping(path = "/{id}/completion", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Complete a task with the fields of its form")
    ResponseEntity<?> complete(HttpServletRequest request, @PathVariable String id, @RequestBody Answers body) {
        return once.run(request, body, () -> {
            workLists.complete(caller.actor(), id, ApplicationFields.flat(body));
            return ResponseEntity.ok(new Completed(id, true));
        });
    }
}
