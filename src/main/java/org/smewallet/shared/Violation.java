package org.smewallet.shared;

/** One wrong field of an input, told to the person who filled it in. */
public record Violation(String field, String dutch, String english) {

    public String message(java.util.Locale locale) {
        return "en".equals(locale.getLanguage()) ? english : dutch;
    }
}
