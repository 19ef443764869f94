package org.smewallet.portal;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When a form hides a component: comparisons such as {@code =pillar != "TRAINING" or trainingMode != "REMOTE"}. What was
 * not answered yet hides nothing. The browser hides by script; without script every field stays in sight.
 */
record HideCondition(List<Comparison> anyOf) {

    private static final Pattern COMPARISON = Pattern.compile("(\\w+)\\s*(!?=)\\s*\"?([^\"]*)\"?");

    /** One answer compared with one value. */
    record Comparison(String key, boolean equal, String value) {

        private boolean holds(Map<String, ?> answers) {
            Object answer = answers.get(key);
            return answer != null && !answer.equals("") && answer.toString().equals(value) == equal;
        }
    }

    /**
     * @param feel the condition, empty for none
     * @throws IllegalArgumentException when it says more than the portal understands
     */
    static HideCondition parse(String feel) {
        String text = feel.strip().replaceFirst("^=", "");
        return new HideCondition(text.isBlank() ? List.of() : Stream.of(text.split("\\s+or\\s+")).map(part -> {
            Matcher matcher = COMPARISON.matcher(part.strip());
            if (!matcher.matches()) {
                throw new IllegalArgumentException("Not a condition the portal understands: " + feel);
            }
            return new Comparison(matcher.group(1), matcher.group(2).equals("="), matcher.group(3));
        }).toList());
    }

    boolean holds(Map<String, ?> answers) {
        return anyOf.stream().anyMatch(comparison -> comparison.holds(answers));
    }

    /** As {@code portal.js} reads it, {@code pillar != TRAINING|trainingMode != REMOTE}; null for no condition. */
    String written() {
        return anyOf.isEmpty() ? null : anyOf.stream().map(c -> c.key() + (c.equal() ? " = " : " != ") + c.value()).collect(Collectors.joining("|"));
    }
}
