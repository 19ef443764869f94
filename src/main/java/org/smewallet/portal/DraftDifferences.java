package org.smewallet.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The fields in which the answers of one window differ from those that another one stored, in the form's own words. */
final class DraftDifferences {

    private static final Set<String> WITHOUT_ANSWER = Set.of("text", "heading", "separator", "spacer", "submit", "shown", "shownList");

    private final Map<String, FieldView> fields = new LinkedHashMap<>();
    private final Map<String, String> labels = new LinkedHashMap<>();

    private DraftDifferences(FormSchema form, Map<String, ?> answers, Locale locale) {
        add("", FormRenderer.render(form, answers, List.of(), locale).fields());
    }

    /**
     * A field that differs.
     *
     * @param target id of the field on the page; another window's extra row has none there
     * @param stored what is stored, in words; {@code -} for nothing
     * @param typed what stands on this page
     * @param document both are uploads, which have no words
     */
    record Difference(String target, String label, String stored, String typed, boolean document) {
    }

    /** In the order of the form. */
    static List<Difference> between(FormSchema form, Map<String, ?> stored, Map<String, ?> typed, Locale locale) {
        DraftDifferences there = new DraftDifferences(form, stored, locale);
        DraftDifferences here = new DraftDifferences(form, typed, locale);
        return Stream.concat(here.fields.keySet().stream(), there.fields.keySet().stream().filter(name -> !here.fields.containsKey(name)))
                .filter(name -> !Objects.equals(there.answer(name), here.answer(name)))
                .map(name -> {
                    FieldView field = here.fields.getOrDefault(name, there.fields.get(name));
                    return new Difference(here.fields.containsKey(name) ? field.id() : null, here.labels.getOrDefault(name, there.labels.get(name)),
                            there.words(name), here.words(name), field.kind().equals("document"));
                }).toList();
    }

    private void add(String list, List<FieldView> views) {
        for (FieldView view : views) {
            if (!view.rows().isEmpty() && !view.kind().equals("shownList")) {
                view.rows().forEach(row -> add(view.label() + " " + (row.number() + 1) + ": ", row.fields()));
            } else if (view.kind().equals("group")) {
                add(list, view.children());
            } else if (!WITHOUT_ANSWER.contains(view.kind())) {
                fields.put(view.name(), view);
                labels.put(view.name(), list + view.label());
            }
        }
    }

    /** The answer itself; an empty one and none are the same, and so are a tick that is off and none. */
    private String answer(String name) {
        FieldView field = fields.get(name);
        if (field == null || field.kind().equals("tick") && !field.value().equals("true")) {
            return "";
        }
        return field.options().isEmpty() ? field.value()
                : new TreeSet<>(field.options().stream().filter(FieldView.OptionView::chosen).map(FieldView.OptionView::value).toList()).toString();
    }

    private String words(String name) {
        return fields.containsKey(name) ? fields.get(name).shown() : "-";
    }
}
