package org.smewallet.portal;

/** The screens and languages that people use. */
enum Screen {
    DESKTOP_DUTCH(1280, "nl"),
    DESKTOP_ENGLISH(1280, "en"),
    PHONE_DUTCH(375, "nl"),
    PHONE_ENGLISH(375, "en");

    final int width;
    final String language;

    Screen(int width, String language) {
        this.width = width;
        this.language = language;
    }

    /** The part of {@code Dutch | English} that is read here; a text without a bar is the same in both. */
    String read(String text) {
        String[] both = text.split(" \\| ");
        return both[language.equals("en") ? both.length - 1 : 0];
    }

    /** Whether the documentation shows it: each width and each language once. */
    boolean isPictured() {
        return this == DESKTOP_DUTCH || this == PHONE_ENGLISH;
    }

    /** {@code desktop} or {@code phone}. */
    String device() {
        return name().substring(0, name().indexOf('_')).toLowerCase(java.util.Locale.ROOT);
    }
}
