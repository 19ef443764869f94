package org.smewallet.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * NACE-BEL code of an activity: five digits, division 01 to 99. Whether it exists in the list of a period is for the
 * register's code table to say.
 *
 * @param digits the five digits
 */
public record NaceCode(String digits) {

    public NaceCode {
        if (digits == null || !digits.matches("(?!00)[0-9]{5}")) {
            throw Checks.invalid("NACE-BEL code", digits);
        }
    }

    /** Reads {@code 85.592} or {@code 85592}. */
    @JsonCreator
    public static NaceCode parse(String text) {
        if (text == null || !text.strip().matches("[0-9]{2}\\.?[0-9]{3}")) {
            throw Checks.invalid("NACE-BEL code", text);
        }
        return new NaceCode(text.strip().replace(".", ""));
    }

    /** The first two digits: what R-ELIG-07 judges. */
    public String division() {
        return digits.substring(0, 2);
    }

    /** As people write it: {@code 85.592}. */
    @Override
    @JsonValue
    public String toString() {
        return division() + "." + digits.substring(2);
    }
}
