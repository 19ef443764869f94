package org.smewallet.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.smewallet.shared.Money;
import org.smewallet.shared.Violation;

/** Turns a form's file, the answers so far and what is wrong with them into what {@code form.html} shows. */
final class FormRenderer {

    private final Locale locale;
    private final Formats formats;
    private final Map<String, String> errors;
    private final Map<String, String[]> places = new java.util.LinkedHashMap<>();

    private FormRenderer(Locale locale, List<Violation> violations) {
        this.locale = locale;
        this.formats = new Formats(locale);
        this.errors = violations.stream().collect(Collectors.toMap(Violation::field, v -> v.message(locale), (a, b) -> a + " " + b));
    }

    static FormView render(FormSchema form, Map<String, ?> answers, List<Violation> violations, Locale locale) {
        FormRenderer renderer = new FormRenderer(locale, violations);
        List<FieldView> fields = renderer.fields(form.components(), answers, "");
        List<FormView.ErrorLink> errors = violations.stream().map(v -> {
            String[] place = renderer.places.getOrDefault(v.field(), new String[] {null, null});
            return new FormView.ErrorLink(place[0], place[1], v.message(locale));
        }).toList();
        return new FormView(form.id(), form.title() == null ? null : form.title().in(locale), fields, errors);
    }

    private List<FieldView> fields(List<FormComponent> components, Map<String, ?> answers, String prefix) {
        return components.stream().map(c -> field(c, answers, prefix)).filter(field -> field != null).toList();
    }

    private FieldView field(FormComponent c, Map<String, ?> answers, String prefix) {
        return switch (c.type()) {
            case "group" -> container(c, "group", prefix, fields(c.children(), answers, prefix), List.of());
            case "dynamiclist" -> container(c, c.readOnly() ? "shownList" : "list", prefix, List.of(), rows(c, answers.get(c.key()), prefix));
            case "text", "html" -> words(c);
            case "separator", "spacer" -> words(c.type(), c.type(), "");
            case "button" -> c.action().equals("submit") ? words("submit", "submit", c.label().in(locale)) : null;
            default -> c.key() == null ? null : answered(c, answers, prefix);
        };
    }

    private FieldView container(FormComponent c, String kind, String prefix, List<FieldView> children, List<FieldView.RowView> rows) {
        String name = c.key() == null ? "" : prefix + c.key();
        String id = id(name.isEmpty() ? c.label().english() : name);
        places.put(name, new String[] {id, c.label().in(locale)});
        return new FieldView(kind, c.type(), name, id, c.label().in(locale), c.help().in(locale), "", "", errors.get(name), c.required(), c.hide().written(), null, "",
                List.of(), children, rows);
    }

    private List<FieldView.RowView> rows(FormComponent list, Object value, String prefix) {
        List<?> rows = value instanceof List<?> given && !given.isEmpty() ? given : list.readOnly() ? List.of() : List.of(Map.of());
        return IntStream.range(0, rows.size()).mapToObj(i -> {
            @SuppressWarnings("unchecked")
            Map<String, ?> row = rows.get(i) instanceof Map<?, ?> map ? (Map<String, ?>) map : Map.of();
            return new FieldView.RowView(i, fields(list.children(), row, prefix + list.key() + "[" + i + "]."));
        }).toList();
    }

    private FieldView words(FormComponent c) {
        String text = c.text().in(locale).replaceAll("<[^>]*>", "").replace("**", "").strip();
        return text.startsWith("#") ? words("heading", "text", FormSchema.withoutHash(text)) : words("text", "text", text);
    }

    private static FieldView words(String kind, String type, String text) {
        return new FieldView(kind, type, "", "", text, "", "", "", null, false, null, null, "", List.of(), List.of(), List.of());
    }

    private FieldView answered(FormComponent c, Map<String, ?> answers, String prefix) {
        String name = prefix + c.key();
        String id = id(name);
        places.put(name, new String[] {id, c.label().in(locale)});
        Object value = answers.get(c.key());
        List<FieldView.OptionView> options = options(c, id, value, answers);
        return new FieldView(kind(c, options), inputType(c), name, id, c.label().in(locale), c.help().in(locale), c.type().equals("number") ? formats.typed(text(value)) : text(value), shown(c, value, options),
                errors.get(name), c.required(), c.hide().written(), c.maxLength(), c.suffix(), options, List.of(), List.of());
    }

    private static String kind(FormComponent c, List<FieldView.OptionView> options) {
        if (c.readOnly()) {
            return "shown";
        }
        if (c.document()) {
            return "document";
        }
        return switch (c.type()) {
            case "checkbox" -> "tick";
            case "radio" -> "radio";
            case "checklist", "taglist" -> "ticks";
            case "select" -> "select";
            case "textarea" -> "textarea";
            default -> "input";
        };
    }

    private static String inputType(FormComponent c) {
        return c.type().equals("datetime") ? "date" : c.type().equals("number") ? "number" : "text";
    }

    private List<FieldView.OptionView> options(FormComponent c, String id, Object value, Map<String, ?> answers) {
        List<String> chosen = value instanceof List<?> several ? several.stream().map(Object::toString).toList() : List.of(text(value));
        List<FormComponent.Option> options = new ArrayList<>(c.options());
        if (c.valuesKey() != null && answers.get(c.valuesKey()) instanceof List<?> data) {
            data.forEach(item -> options.add(item instanceof Map<?, ?> map
                    ? new FormComponent.Option(text(map.get("value")), BilingualText.parse(text(map.get("label"))))
                    : new FormComponent.Option(text(item), BilingualText.parse(text(item)))));
        }
        return IntStream.range(0, options.size()).mapToObj(i -> {
            FormComponent.Option option = options.get(i);
            return new FieldView.OptionView(i == 0 ? id : id + "-" + i, option.value(), option.label().in(locale), chosen.contains(option.value()));
        }).toList();
    }

    private String shown(FormComponent c, Object value, List<FieldView.OptionView> options) {
        if (value == null || value.equals("")) {
            return "-";
        }
        if (c.isTick()) {
            return formats.yesNo(Boolean.TRUE.equals(value) || "true".equals(value));
        }
        String chosen = options.stream().filter(FieldView.OptionView::chosen).map(FieldView.OptionView::label).collect(Collectors.joining(", "));
        if (!chosen.isEmpty()) {
            return chosen;
        }
        if (c.suffix().equals("EUR") && value.toString().matches("\\d+(\\.\\d{1,2})?")) {
            return formats.money(Money.of(value.toString()));
        }
        return value instanceof List<?> several ? several.stream().map(formats::any).collect(Collectors.joining(", ")) : formats.any(value);
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static String id(String name) {
        return "f-" + name.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "");
    }
}
