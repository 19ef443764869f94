package org.smewallet.portal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A step of a guided form: one group of its file.
 *
 * @param id of the group's place on the page
 * @param hide when the step is hidden, as {@code portal.js} reads it; null for never
 * @param missing what is still to be filled in there, each with a link to its field
 * @param answers what is filled in there, to be read once more
 */
record FormStep(String id, String label, String hide, List<FormView.ErrorLink> missing, List<Answered> answers) {

    private static final String NOTHING = "-";

    /** An answer in words. */
    record Answered(String label, String shown) {
    }

    /** The groups of the form, in their order. */
    static List<FormStep> of(FormView checked) {
        return checked.fields().stream().filter(field -> field.kind().equals("group"))
                .map(group -> new FormStep(group.id(), group.label(), group.hide(),
                        checked.errors().stream().filter(error -> error.target() != null && group.holds(error.target())).toList(),
                        group.children().stream().flatMap(FormStep::answered).toList()))
                .toList();
    }

    private static Stream<Answered> answered(FieldView field) {
        return switch (field.kind()) {
            case "group" -> field.children().stream().flatMap(FormStep::answered);
            case "list" -> field.rows().stream().map(row -> new Answered(field.label() + " " + (row.number() + 1), row.fields().stream()
                    .map(FieldView::shown).filter(FormStep::said).collect(Collectors.joining(", ")))).filter(row -> said(row.shown()));
            case "input", "select", "radio", "ticks", "tick", "textarea" -> Stream.of(new Answered(field.label(), field.shown())).filter(answer -> said(answer.shown()));
            default -> Stream.empty();
        };
    }

    private static boolean said(String shown) {
        return !shown.isEmpty() && !shown.equals(NOTHING);
    }
}
