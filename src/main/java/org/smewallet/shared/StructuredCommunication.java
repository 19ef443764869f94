package org.smewallet.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/**
 * Structured communication (gestructureerde mededeling, OGM) of a transfer: twelve digits, the last two a check.
 *
 * @param digits the twelve digits
 */
public record StructuredCommunication(String digits) {

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
