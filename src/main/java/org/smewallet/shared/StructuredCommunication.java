package org.smewallet.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Structured communication (gestructureerde mededeling, OGM) of a transfer: twelve digits, the last two a check.
 *
 * @param digits the twelve digits
 */
public record StructuredCommunication(String digits) {

    private static final Pattern TWELVE_DIGITS = Pattern.compile("(?<![0-9])[0-9]{3}[ /.-]?[0-9]{4}[ /.-]?[0-9]{5}(?![0-9])");
    /** A text that is nothing but digits must not keep anyone busy. */
    private static final int MOST_IN_A_TEXT = 5;

    public StructuredCommunication {
        if (digits == null || !digits.matches("[0-9]{12}") || !checks(digits)) {
            throw Checks.invalid("structured communication", digits);
        }
    }

    /** The communication of a file: application year and running number, then the check digits (R-DEP-01). */
    public static StructuredCommunication of(int year, int runningNumber) {
        long body = year * 1_000_000L + runningNumber;
        return new StructuredCommunication("%010d%02d".formatted(body, Checks.remainder97(body)));
    }

    /** Reads {@code +++090/2646/12313+++}, the same with asterisks, or the bare twelve digits. */
    @JsonCreator
    public static StructuredCommunication parse(String text) {
        return find(text).orElseThrow(() -> Checks.invalid("structured communication", text));
    }

    /** The communication in a text that is nothing else, or empty: what a bank line holds is not always one. */
    public static Optional<StructuredCommunication> find(String text) {
        if (text == null) {
            return Optional.empty();
        }
        String bare = text.strip();
        if (bare.matches("\\+{3}[0-9]{3}/[0-9]{4}/[0-9]{5}\\+{3}|\\*{3}[0-9]{3}/[0-9]{4}/[0-9]{5}\\*{3}")) {
            bare = bare.replaceAll("[^0-9]", "");
        }
        return bare.matches("[0-9]{12}") && checks(bare) ? Optional.of(new StructuredCommunication(bare)) : Optional.empty();
    }

    /**
     * The valid communications that a text with twelve digits in it may mean (R-DEP-04): the digits themselves, and those with
     * one digit or two neighbours otherwise. The check digits leave one or two of the 119 ways to write it wrongly.
     */
    public static List<StructuredCommunication> near(String text) {
        if (text == null) {
            return List.of();
        }
        Set<StructuredCommunication> found = new LinkedHashSet<>();
        Matcher twelve = TWELVE_DIGITS.matcher(text);
        for (int seen = 0; seen < MOST_IN_A_TEXT && twelve.find(); seen++) {
            addNear(twelve.group().replaceAll("[^0-9]", ""), found);
        }
        return List.copyOf(found);
    }

    private static void addNear(String digits, Set<StructuredCommunication> found) {
        addValid(digits.toCharArray(), found);
        for (int at = 0; at < digits.length(); at++) {
            char[] other = digits.toCharArray();
            for (char digit = '0'; digit <= '9'; digit++) {
                other[at] = digit;
                addValid(other, found);
            }
            if (at > 0) {
                char[] swapped = digits.toCharArray();
                swapped[at] = digits.charAt(at - 1);
                swapped[at - 1] = digits.charAt(at);
                addValid(swapped, found);
            }
        }
    }

    private static void addValid(char[] digits, Set<StructuredCommunication> found) {
        String text = new String(digits);
        if (checks(text)) {
            found.add(new StructuredCommunication(text));
        }
    }

    private static boolean checks(String digits) {
        return Long.parseLong(digits.substring(10)) == Checks.remainder97(Long.parseLong(digits.substring(0, 10)));
    }

    /** As people copy it: {@code +++090/2646/12313+++}. */
    @Override
    @JsonValue
    public String toString() {
        return "+++" + digits.substring(0, 3) + "/" + digits.substring(3, 7) + "/" + digits.substring(7) + "+++";
    }
}
