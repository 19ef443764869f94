package org.smewallet.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.smewallet.shared.Answers;
import org.smewallet.shared.ProviderNumber;
import org.smewallet.shared.Violation;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A link with which a provider's site fills in the form of an application. It fills in what is listed here and nothing else,
 * only on the page: nothing is stored or sent before the person does so.
 *
 * @param answers what the link says, as far as it can be used
 * @param taken labels of the fields that were filled in
 * @param ignored labels of the fields for which the link holds nothing usable
 */
record ApplyLink(Map<String, Object> answers, List<String> taken, List<String> ignored) {

    private static final Map<String, String> FIELDS = fields();
    private static final int LONGEST = 500;

    private static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("provider", "providerNumber");
        fields.put("title", "title");
        fields.put("start", "startDate");
        fields.put("end", "endDate");
        fields.put("hours", "hours");
        fields.put("price", "feeExVat");
        return fields;
    }

    /** The part of an address that carries the link on: empty, or from the question mark. */
    static String carried(Visit visit) {
        return fields(visit).entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.collectingAndThen(Collectors.joining("&"), query -> query.isEmpty() ? "" : "?" + query));
    }

    /** The same, as the fields of a form. */
    static Map<String, String> fields(Visit visit) {
        Map<String, String> given = new LinkedHashMap<>();
        FIELDS.keySet().stream().filter(name -> !visit.parameter(name).isBlank()).forEach(name -> given.put(name, shortened(visit.parameter(name))));
        return given;
    }

    private static String shortened(String value) {
        return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    }

    /** Reads the link by the form's file. */
    static ApplyLink read(FormSchema form, Visit visit) {
        MultiValueMap<String, String> given = new LinkedMultiValueMap<>();
        FIELDS.forEach((name, field) -> {
            if (!visit.parameter(name).isBlank()) {
                given.add(field, visit.parameter(name));
            }
        });
        Map<String, Object> answers = PostedForm.read(form, given);
        answers.keySet().retainAll(given.keySet());
        Set<String> wrong = FormCheck.violations(form, answers, false).stream().map(Violation::field).collect(Collectors.toSet());
        List<String> taken = new ArrayList<>();
        List<String> ignored = new ArrayList<>();
        Map<String, Object> usable = new LinkedHashMap<>();
        answers.forEach((field, value) -> {
            String label = form.component(field).map(c -> c.label().in(visit.locale())).orElse(field);
            if (wrong.contains(field) || new Answers(answers).text(field, LONGEST).isEmpty()) {
                ignored.add(label);
            } else {
                taken.add(label);
                usable.put(field, value);
            }
        });
        return new ApplyLink(completed(usable), taken, ignored);
    }

    /** A provider's number says which service it gives (R-PROV-02). */
    private static Map<String, Object> completed(Map<String, Object> usable) {
        if (usable.get("providerNumber") instanceof String typed) {
            ProviderNumber number = ProviderNumber.parse(typed);
            usable.put("providerNumber", number.number());
            usable.put("pillar", number.pillar().name());
        }
        return usable;
    }

    public boolean isEmpty() {
        return taken.isEmpty() && ignored.isEmpty();
    }
}
