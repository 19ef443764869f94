package org.smewallet.rulebook;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rule ids that exist, by family and number: what a row may name. */
final class RuleIds {

    private static final Pattern ID = Pattern.compile("R-([A-Z]+)-([0-9]{2})");
    private static final Map<String, Integer> LAST = Map.ofEntries(Map.entry("ID", 8), Map.entry("REG", 7), Map.entry("ELIG", 13),
            Map.entry("SIZE", 7), Map.entry("SRV", 14), Map.entry("REL", 2), Map.entry("COST", 10), Map.entry("AMT", 13),
            Map.entry("TIME", 13), Map.entry("PROV", 13), Map.entry("DEP", 11), Map.entry("SUB", 3), Map.entry("PAY", 9),
            Map.entry("REF", 9), Map.entry("INC", 6), Map.entry("CHQ", 7), Map.entry("BUD", 3), Map.entry("CTL", 6),
            Map.entry("CMP", 3), Map.entry("NOT", 6));

    private RuleIds() {
    }

    static boolean isKnown(String id) {
        Matcher matcher = ID.matcher(id);
        return matcher.matches() && LAST.containsKey(matcher.group(1)) && Integer.parseInt(matcher.group(2)) >= 1
                && Integer.parseInt(matcher.group(2)) <= LAST.get(matcher.group(1));
    }

    /** Every rule id there is. */
    static Stream<String> all() {
        return LAST.entrySet().stream().flatMap(family -> IntStream.rangeClosed(1, family.getValue())
                .mapToObj(number -> "R-%s-%02d".formatted(family.getKey(), number)));
    }
}
