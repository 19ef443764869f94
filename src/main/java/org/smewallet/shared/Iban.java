package org.smewallet.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;

/**
 * Bank account number. A Belgian one must also pass the check of the account itself, which the international check
 * does not see (RULES section 20).
 *
 * @param compact without spaces, upper case
 */
public record Iban(String compact) {

    public Iban {
        try {
            IbanUtil.validate(compact);
        } catch (Iban4jException | NullPointerException e) {
            throw Checks.invalid("IBAN", compact);
        }
        if (compact.startsWith("BE") && !belgianAccount(compact.substring(4))) {
            throw Checks.invalid("IBAN", compact);
        }
    }

    /** Reads the number with or without spaces. */
    @JsonCreator
    public static Iban parse(String text) {
        return new Iban(text == null ? "" : text.replace(" ", "").toUpperCase(java.util.Locale.ROOT));
    }

    private static boolean belgianAccount(String account) {
        return Long.parseLong(account.substring(10)) == Checks.remainder97(Long.parseLong(account.substring(0, 10)));
    }

    public boolean isBelgian() {
        return compact.startsWith("BE");
    }

    /** In groups of four: {@code BE68 5390 0754 7034}. */
    @Override
    @JsonValue
    public String toString() {
        return compact.replaceAll("(.{4})(?!$)", "$1 ");
    }
}
