package org.smewallet.rulebook;

import java.util.Map;
import java.util.Set;

/**
 * What an application can be about (R-SRV-05 to R-SRV-07).
 *
 * @param themeOf the theme of each topic that belongs to one
 * @param supported the only topics that are supported; empty: every topic
 * @param theme the theme that was chosen; null: none yet
 */
public record Offer(Map<String, String> themeOf, Set<String> supported, String theme) {

    /** A topic of no theme in particular goes with each. */
    public boolean hasTopic(String topic) {
        return (supported.isEmpty() || supported.contains(topic)) && (theme == null || theme.equals(themeOf.getOrDefault(topic, theme)));
    }

    public boolean hasTheme(String wanted) {
        return supported.isEmpty() || supported.stream().map(themeOf::get).anyMatch(wanted::equals);
    }
}
