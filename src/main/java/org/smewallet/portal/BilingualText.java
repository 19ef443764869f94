package org.smewallet.portal;

import java.util.Locale;
import java.util.stream.Collectors;

/** A label of a form, written {@code Nederlands / English}; without the stroke the same words serve both languages. */
record BilingualText(String dutch, String english) {

    private static final String STROKE = " / ";

    /** Cuts each line at its middle stroke, so that a stroke inside a sentence stands in both halves. */
    static BilingualText parse(String text) {
        if (text == null || text.isBlank()) {
            return new BilingualText("", "");
        }
        return new BilingualText(text.lines().map(line -> half(line, true)).collect(Collectors.joining("\n")),
                text.lines().map(line -> half(line, false)).collect(Collectors.joining("\n")));
    }

    private static String half(String line, boolean first) {
        String[] parts = line.split(STROKE, -1);
        if (parts.length % 2 == 1) {
            return line.strip();
        }
        int middle = parts.length / 2;
        String[] half = first ? java.util.Arrays.copyOfRange(parts, 0, middle) : java.util.Arrays.copyOfRange(parts, middle, parts.length);
        return String.join(STROKE, half).strip();
    }

    String in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? english : dutch;
    }
}
