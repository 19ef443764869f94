package org.smewallet.portal;

import java.util.List;
import java.util.Map;

/**
 * One component as the page shows it, in one language.
 *
 * @param kind names the case in {@code form.html}
 * @param shown the answer in words, for what can't be changed
 * @param hide when it is hidden, as {@code portal.js} reads it; null for never
 */
record FieldView(String kind, String type, String name, String id, String label, String help, String value, String shown, String error,
        boolean required, String hide, Integer maxLength, String suffix, List<OptionView> options, List<FieldView> children, List<RowView> rows) {

    /** One of the answers to choose from. */
    record OptionView(String id, String value, String label, boolean chosen) {
    }

    /** A row of a list. */
    record RowView(int number, List<FieldView> fields) {
    }

    /** Whether the place with this id lies in this group, list or row. */
    boolean holds(String target) {
        return id.equals(target) || children.stream().anyMatch(child -> child.holds(target))
                || rows.stream().flatMap(row -> row.fields().stream()).anyMatch(field -> field.holds(target));
    }

    /**
     * Ids of what explains the field, for a screen reader; null when nothing does.
     *
     * @param fieldHelp what the rules say beside fields, or null
     */
    public String describedBy(Map<String, ?> fieldHelp) {
        String rule = fieldHelp == null || !fieldHelp.containsKey(name) ? "" : id + "-rule ";
        String ids = (help.isEmpty() ? "" : id + "-help ") + rule + (error == null ? "" : id + "-error");
        return ids.isBlank() ? null : ids.strip();
    }
}
