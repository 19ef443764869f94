package org.smewallet.shared;

/** The modulo-97 arithmetic that Belgian numbers have in common (RULES section 20). */
final class Checks {

    private Checks() {
    }

    /** True when the last two digits equal 97 less the remainder of the digits before them. */
    static boolean complement97(String digits) {
        long body = Long.parseLong(digits.substring(0, digits.length() - 2));
        return Long.parseLong(digits.substring(digits.length() - 2)) == 97 - body % 97;
    }

    /** The remainder by 97, where remainder 0 is written as 97. */
    static long remainder97(long body) {
        return body % 97 == 0 ? 97 : body % 97;
    }

    static IllegalArgumentException invalid(String what, String value) {
        String shown = value == null ? "" : value.length() > 40 ? value.substring(0, 40) + "..." : value;
        return new IllegalArgumentException("Not a valid " + what + ": '" + shown + "'");
    }
}
