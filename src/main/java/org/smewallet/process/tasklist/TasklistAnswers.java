package org.smewallet.process.tasklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.smewallet.identity.CurrentActor;
import org.smewallet.process.WorkLists;
import org.smewallet.shared.Answers;
import org.smewallet.shared.CommandRefused;
import org.smewallet.shared.InputRejected;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.StepNotAllowed;
import org.smewallet.shared.Violation;
import org.springframework.stereotype.Component;

/**
 * Completes a task with what was filled in in Tasklist, the way portal and interface do. The engine's own address would
 * answer a wrong field with a failure of the server and the words of the machinery.
 */
@Component
class TasklistAnswers {

    private final WorkLists work;
    private final CurrentActor current;
    private final ObjectMapper json;

    TasklistAnswers(WorkLists work, CurrentActor current, ObjectMapper json) {
        this.work = work;
        this.current = current;
        this.json = json;
    }

    /** Empty when the task is done; else what the person must know, with the labels of the form. */
    Optional<String> complete(String taskId, JsonNode variables, Locale locale) {
        Map<String, Object> values = new LinkedHashMap<>();
        variables.properties().stream().filter(entry -> entry.getValue().hasNonNull("value"))
                .forEach(entry -> values.put(entry.getKey(), json.convertValue(entry.getValue().get("value"), Object.class)));
        String form = "";
        try {
            form = work.get(current.get(), taskId).form();
            work.complete(current.get(), taskId, new Answers(values));
            return Optional.empty();
        } catch (InputRejected e) {
            return Optional.of(told(form, e, locale));
        } catch (StepNotAllowed e) {
            return Optional.of(e.message(locale));
        } catch (CommandRefused e) {
            return Optional.of(e.reason().message(locale));
        } catch (NotFound e) {
            return Optional.of("Deze taak is er niet meer. / This task is gone.");
        }
    }

    private String told(String form, InputRejected rejected, Locale locale) {
        return rejected.violations().stream().map(wrong -> label(form, wrong) + ": " + wrong.message(locale)).collect(Collectors.joining(" "));
    }

    private String label(String form, Violation wrong) {
        try {
            return labelled(json.readTree(work.form(form)), wrong.field()).orElse(wrong.field());
        } catch (IOException | NotFound e) {
            return wrong.field();
        }
    }

    private static Optional<String> labelled(JsonNode component, String key) {
        if (key.equals(component.path("key").asText()) && component.hasNonNull("label")) {
            return Optional.of(component.get("label").asText());
        }
        for (JsonNode child : component.path("components")) {
            Optional<String> found = labelled(child, key);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
