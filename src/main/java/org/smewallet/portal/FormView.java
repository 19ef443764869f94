package org.smewallet.portal;

import java.util.List;
import java.util.stream.Stream;

/**
 * A form as the page shows it.
 *
 * @param title heading in the form's file, or null
 * @param errors what is wrong, each with a link to its field
 */
record FormView(String id, String title, List<FieldView> fields, List<ErrorLink> errors) {

    /** The answer that a field outside lists shows; empty when there is none. */
    String answer(String name) {
        return flat(fields).filter(field -> field.name().equals(name)).map(FieldView::value).findFirst().orElse("");
    }

    private static Stream<FieldView> flat(List<FieldView> fields) {
        return fields.stream().flatMap(field -> Stream.concat(Stream.of(field), flat(field.children())));
    }

    /**
     * A line of the error summary.
     *
     * @param target id of the field, or null when the form does not have it
     */
    record ErrorLink(String target, String label, String message) {
    }
}
