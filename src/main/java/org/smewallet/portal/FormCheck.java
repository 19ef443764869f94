package org.smewallet.portal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.smewallet.shared.Violation;

/**
 * Checks answers against the form's own file before the domain checks them: what the file requires, its lengths, patterns,
 * bounds, options and rows. A draft may be incomplete; what it holds must be well formed all the same.
 */
final class FormCheck {

    private static final int LONGEST_TEXT = 4000;

    private final boolean complete;
    private final List<Violation> violations = new ArrayList<>();

    private FormCheck(boolean complete) {
        this.complete = complete;
    }

    /** What is wrong with the answers; nothing when all is well. */
    static List<Violation> violations(FormSchema form, Map<String, ?> answers, boolean complete) {
        FormCheck check = new FormCheck(complete);
        check.components(form.components(), answers, "");
        return List.copyOf(check.violations);
    }

    private void components(List<FormComponent> components, Map<String, ?> answers, String prefix) {
        FormSchema.visible(components, answers).forEach(component -> {
            if (component.isList() && !component.readOnly()) {
                rows(component, answers.get(component.key()), prefix);
            } else if (component.isAnswered()) {
                answer(component, prefix + component.key(), answers.get(component.key()));
            }
        });
    }

    private void rows(FormComponent list, Object value, String prefix) {
        if (value instanceof List<?> rows && list.mostRows() != null && rows.size() > list.mostRows()) {
            reject(prefix + list.key(), "Hoogstens %d regels.".formatted(list.mostRows()), "At most %d rows.".formatted(list.mostRows()));
        } else if (value instanceof List<?> rows) {
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i) instanceof Map<?, ?> row) {
                    @SuppressWarnings("unchecked")
                    Map<String, ?> answers = (Map<String, ?>) row;
                    components(list.children(), answers, prefix + list.key() + "[" + i + "].");
                }
            }
        }
    }

    private void answer(FormComponent component, String field, Object value) {
        if (value == null || value.equals("") || value.equals(List.of()) || component.isTick() && !Boolean.TRUE.equals(value)) {
            if (component.required() && complete) {
                reject(field, component.isTick() ? "Kruis dit aan om verder te gaan." : "Dit veld is verplicht.",
                        component.isTick() ? "Tick this to go on." : "This field is required.");
            }
            return;
        }
        if (component.isChoice()) {
            options(component, field, value);
        } else if (!component.isTick()) {
            text(component, field, value.toString());
        }
    }

    private void options(FormComponent component, String field, Object value) {
        List<String> known = component.options().stream().map(FormComponent.Option::value).toList();
        List<?> chosen = value instanceof List<?> several ? several : List.of(value);
        if (component.valuesKey() == null && !known.containsAll(chosen.stream().map(Object::toString).toList())) {
            reject(field, "Kies een van de mogelijkheden.", "Choose one of the options.");
        }
    }

    private void text(FormComponent component, String field, String text) {
        int longest = component.maxLength() == null ? LONGEST_TEXT : component.maxLength();
        if (text.length() > longest) {
            reject(field, "Hoogstens %d tekens.".formatted(longest), "At most %d characters.".formatted(longest));
        } else if (component.minLength() != null && text.length() < component.minLength()) {
            reject(field, "Minstens %d tekens.".formatted(component.minLength()), "At least %d characters.".formatted(component.minLength()));
        } else if (component.type().equals("number")) {
            number(component, field, text);
        } else if (component.type().equals("datetime")) {
            date(field, text);
        } else if (component.pattern() != null && !component.pattern().matcher(text).find()) {
            String example = component.example();
            reject(field, "Dit is niet juist geschreven" + (example == null ? "; zie de uitleg bij het veld." : ". Schrijf het zoals %s.".formatted(example)),
                    "This is not written right" + (example == null ? "; see the help beside the field." : ". Write it like %s.".formatted(example)));
        }
    }

    private void number(FormComponent component, String field, String text) {
        if (!text.matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?")) {
            reject(field, "Vul een getal in, zoals 388,50.", "Enter a number such as 388.50.");
            return;
        }
        BigDecimal number = new BigDecimal(text);
        int decimals = component.decimals() == null ? 2 : component.decimals();
        if (number.stripTrailingZeros().scale() > decimals) {
            reject(field, "Hoogstens %d decimalen.".formatted(decimals), "At most %d decimals.".formatted(decimals));
        } else if (component.least() != null && number.compareTo(component.least()) < 0) {
            reject(field, "Minstens %s.".formatted(comma(component.least())), "At least %s.".formatted(component.least().toPlainString()));
        } else if (component.most() != null && number.compareTo(component.most()) > 0) {
            reject(field, "Hoogstens %s.".formatted(comma(component.most())), "At most %s.".formatted(component.most().toPlainString()));
        }
    }

    private static String comma(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }

    private void date(String field, String text) {
        try {
            LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            reject(field, "Geen bestaande datum; schrijf jjjj-mm-dd.", "Not an existing date; write yyyy-mm-dd.");
        }
    }

    private void reject(String field, String dutch, String english) {
        violations.add(new Violation(field, dutch, english));
    }
}
