package org.smewallet.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.smewallet.shared.Answers;

/** The interface groups what the form lists flat: {@code costs} and {@code declarations}. */
final class ApplicationFields {

    private static final List<String> GROUPS = List.of("costs", "declarations");

    private ApplicationFields() {
    }

    /** The fields by the keys of form {@code application}. */
    static Answers flat(Answers body) {
        Map<String, Object> fields = new LinkedHashMap<>(body.values());
        for (String group : GROUPS) {
            Object given = fields.remove(group);
            if (given instanceof Map<?, ?> inner) {
                inner.forEach((key, value) -> fields.put(String.valueOf(key), value));
            } else if (given != null) {
                body.reject(group, "Vul hier een groep velden in.", "Enter a group of fields here.");
                body.check();
            }
        }
        return new Answers(fields);
    }

    /** What was filled in before, with the fields that are given now in their place. */
    static Answers over(Answers before, Answers now) {
        Map<String, Object> fields = new LinkedHashMap<>(before.values());
        fields.putAll(flat(now).values());
        return new Answers(fields);
    }
}
