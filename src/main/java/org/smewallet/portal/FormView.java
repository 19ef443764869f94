package org.smewallet.portal;

import java.util.List;

/**
 * A form as the page shows it.
 *
 * @param title heading in the form's file, or null
 * @param errors what is wrong, each with a link to its field
 */
record FormView(String id, String title, List<FieldView> fields, List<ErrorLink> errors) {

    /**
     * A line of the error summary.
     *
     * @param target id of the field, or null when the form does not have it
     */
    record ErrorLink(String target, String label, String message) {
    }
}
