package org.smewallet.shared;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Number of an establishment unit (vestigingseenheid): ten digits, the first 2 to 8, two check digits.
 *
 * @param digits the ten digits without dots
 */
public record EstablishmentNumber(String digits) {

    public EstablishmentNumber {
        if (digits == null || !digits.matches("[2-8][0-9]{9}") || !Checks.complement97(digits)) {
            throw Checks.invalid("establishment number", digits);
        }
    }

    /** Reads the number with or without dots. */
    public static EstablishmentNumber parse(String text) {
        return new EstablishmentNumber(text == null ? "" : text.strip().replace(".", ""));
    }

    /** As the register shows it: {@code 2.123.456.791}. */
    @Override
    @JsonValue
    public String toString() {
        return digits.charAt(0) + "." + digits.substring(1, 4) + "." + digits.substring(4, 7) + "." + digits.substring(7);
    }
}
