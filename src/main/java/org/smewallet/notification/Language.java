package org.smewallet.notification;

import java.util.Locale;

/** Languages of the texts: Dutch is decisive and comes first (R-NOT-06). */
enum Language {
    DUTCH("nl", Locale.forLanguageTag("nl-BE")),
    ENGLISH("en", Locale.UK);

    private final String code;
    private final Locale locale;

    Language(String code, Locale locale) {
        this.code = code;
        this.locale = locale;
    }

    /** The part of the file name that tells the language. */
    String code() {
        return code;
    }

    Locale locale() {
        return locale;
    }
}
