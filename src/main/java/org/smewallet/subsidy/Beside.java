package org.smewallet.subsidy;

/**
 * Who reads a line of the audit trail, and what only staff read beside it.
 *
 * @param remark for staff alone; null for none
 * @param audience the one party that may read the line beside staff; null for both
 */
record Beside(String remark, Party audience) {

    static final Beside NOTHING = new Beside(null, null);

    static Beside remark(String text) {
        return text.isBlank() ? NOTHING : new Beside(text, null);
    }
}
