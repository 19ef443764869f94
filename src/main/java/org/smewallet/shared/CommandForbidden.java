package org.smewallet.shared;

import java.util.Locale;

/** The caller may see this, but not do it. Becomes a 403 that says why. */
public class CommandForbidden extends RuntimeException {

    private final String dutch;

    public CommandForbidden(String dutch, String english) {
        super(english);
        this.dutch = dutch;
    }

    public String message(Locale locale) {
        return "en".equals(locale.getLanguage()) ? getMessage() : dutch;
    }
}
