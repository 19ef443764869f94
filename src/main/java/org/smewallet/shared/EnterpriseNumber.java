package org.smewallet.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Enterprise number (ondernemingsnummer) of the KBO: ten digits, the first 0 or 1, two check digits.
 *
 * @param digits the ten digits without dots
 */
public record EnterpriseNumber(String digits) {

    public EnterpriseNumber {
        if (digits == null || !digits.matches("[01][0-9]{9}") || !Checks.complement97(digits)) {
            throw Checks.invalid("enterprise number", digits);
        }
    }

    /**
     * Reads the ways people write it: with or without dots, spaces and {@code BE}; an old number of nine digits gets
     * its leading 0.
     *
     * @throws IllegalArgumentException with the bad value
     */
    @JsonCreator
    public static EnterpriseNumber parse(String text) {
        String bare = text == null ? "" : text.strip().replaceFirst("^(?i)BE\\s*", "").replaceAll("[. ]", "");
        try {
            return new EnterpriseNumber(bare.length() == 9 ? "0" + bare : bare);
        } catch (IllegalArgumentException e) {
            throw Checks.invalid("enterprise number", text);
        }
    }

    /** As the register shows it: {@code 0824.677.865}. */
    @Override
    @JsonValue
    public String toString() {
        return digits.substring(0, 4) + "." + digits.substring(4, 7) + "." + digits.substring(7);
    }
}
