package org.smewallet.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifier of a bank: eight or eleven signs. */
public record Bic(String code) {

    public Bic {
        if (code == null || !code.matches("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?")) {
            throw Checks.invalid("BIC", code);
        }
    }

    /** Reads the code with spaces and in lower case. */
    @JsonCreator
    public static Bic parse(String text) {
        return new Bic(text == null ? "" : text.replace(" ", "").toUpperCase(java.util.Locale.ROOT));
    }

    @Override
    @JsonValue
    public String toString() {
        return code;
    }
}
