package org.smewallet.portal;

import java.util.List;

/**
 * A step of a guided form: one group of its file.
 *
 * @param id of the group's place on the page
 * @param hide when the step is hidden, as {@code portal.js} reads it; null for never
 * @param missing what is still to be filled in there, each with a link to its field
 */
record FormStep(String id, String label, String hide, List<FormView.ErrorLink> missing) {

    /** The groups of the form, in their order. */
    static List<FormStep> of(FormView checked) {
        return checked.fields().stream().filter(field -> field.kind().equals("group"))
                .map(group -> new FormStep(group.id(), group.label(), group.hide(),
                        checked.errors().stream().filter(error -> error.target() != null && group.holds(error.target())).toList()))
                .toList();
    }
}
