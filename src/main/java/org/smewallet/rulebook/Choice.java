package org.smewallet.rulebook;

/**
 * A code that a person can choose, with its names.
 *
 * @param group code of what it belongs to, such as the theme of a topic; empty for none
 */
public record Choice(String code, String dutch, String english, String group) {

    /** The name in the language asked for. */
    public String name(java.util.Locale locale) {
        return "en".equals(locale.getLanguage()) ? english : dutch;
    }
}
