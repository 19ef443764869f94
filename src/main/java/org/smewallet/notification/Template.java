package org.smewallet.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with gaps such as {@code {{fileNumber}}} and nothing else: no logic, no expression. A value goes in as it is and
 * is never read again as template (SECURITY I10). A line that asks for a value which is not there is left out.
 */
final class Template {

    private static final Pattern GAP = Pattern.compile("\\{\\{([a-zA-Z]+)}}");

    private final List<String> lines;

    /** @throws IllegalArgumentException when a gap has a name that is not known */
    Template(String name, String text, Set<String> knownGaps) {
        this.lines = text.strip().lines().map(String::stripTrailing).toList();
        Set<String> unknown = new TreeSet<>();
        lines.stream().flatMap(line -> GAP.matcher(line).results()).map(gap -> gap.group(1))
                .filter(gap -> !knownGaps.contains(gap)).forEach(unknown::add);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("Unknown placeholders in " + name + ": " + unknown);
        }
    }

    /** The text; lines without their value are gone, and of several empty lines in a row one is left. */
    String fill(Map<String, String> values) {
        List<String> filled = new ArrayList<>();
        for (String line : lines) {
            Matcher gaps = GAP.matcher(line);
            boolean complete = gaps.results().allMatch(gap -> values.get(gap.group(1)) != null);
            if (complete && !(line.isEmpty() && (filled.isEmpty() || filled.get(filled.size() - 1).isEmpty()))) {
                filled.add(GAP.matcher(line).replaceAll(gap -> Matcher.quoteReplacement(values.get(gap.group(1)))));
            }
        }
        return String.join("\n", filled).strip();
    }
}
