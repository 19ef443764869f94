package org.smewallet.shared;

import java.util.Locale;

/** What a person looks for, as a LIKE pattern in lower case with {@code !} as escape sign. */
public final class LikePattern {

    private LikePattern() {
    }

    /** Whatever holds the text, in any case; null or empty: everything. */
    public static String holding(String text) {
        return "%" + (text == null ? "" : text.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1")) + "%";
    }
}
