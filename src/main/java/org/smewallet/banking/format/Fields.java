package org.smewallet.banking.format;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.smewallet.shared.Iban;
import org.smewallet.shared.Money;

/** Values of bank messages out of their text, each refused at its line when it is not one. */
final class Fields {

    private static final int LONGEST_REFERENCE = 100;

    private Fields() {
    }

    static String required(Element element, String what, String... path) {
        String text = element.text(path);
        if (text == null) {
            throw missing(element.line(), what);
        }
        return text;
    }

    /** An amount in euro with at most two decimals, not negative. */
    static Money euro(Element amount, int line, String what) {
        if (amount == null) {
            throw missing(line, what);
        }
        if (!"EUR".equals(amount.currency())) {
            throw new StatementRefused(amount.line(), what + " staat niet in euro.", what + " is not in euro.");
        }
        if (!amount.text().matches("[0-9]{1,12}(\\.[0-9]{1,5})?")
                || new BigDecimal(amount.text()).stripTrailingZeros().scale() > 2) {
            throw new StatementRefused(amount.line(), what + " is geen bedrag: " + shown(amount.text()) + ".",
                what + " is not an amount: " + shown(amount.text()) + ".");
        }
        return Money.of(amount.text());
    }

    /** The day of a {@code Dt} or {@code DtTm} below the element; null when the element is missing. */
    static LocalDate day(Element date) {
        if (date == null) {
            return null;
        }
        String text = date.text("Dt") != null ? date.text("Dt") : date.text("DtTm");
        if (text == null) {
            throw missing(date.line(), "Dt");
        }
        return day(text.replaceFirst("^(.{10})([TZ+-].*)$", "$1"), date.line());
    }

    static LocalDate day(String text, int line) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 2000 && day.getYear() < 2100) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // Told below, together with dates of another age.
        }
        throw new StatementRefused(line, "geen bruikbare datum: " + shown(text) + ".", "not a usable date: " + shown(text) + ".");
    }

    static Iban account(String text, int line) {
        try {
            return Iban.parse(text);
        } catch (IllegalArgumentException e) {
            throw new StatementRefused(line, "geen geldig rekeningnummer: " + shown(text) + ".",
                "not a valid account number: " + shown(text) + ".");
        }
    }

    static boolean credit(Element element) {
        String sign = required(element, "CdtDbtInd", "CdtDbtInd");
        return switch (sign) {
            case "CRDT" -> true;
            case "DBIT" -> false;
            default -> throw new StatementRefused(element.line(), "CdtDbtInd is niet CRDT of DBIT.", "CdtDbtInd is not CRDT or DBIT.");
        };
    }

    static String reference(String text, int line) {
        if (text != null && text.length() > LONGEST_REFERENCE) {
            throw new StatementRefused(line, "een kenmerk is te lang.", "a reference is too long.");
        }
        return text;
    }

    /** Free text of a stranger in one line, at most so long; null stays null. */
    static String tidy(String text, int longest) {
        if (text == null) {
            return null;
        }
        String line = Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() > longest ? line.substring(0, longest) : line;
    }

    static StatementRefused missing(int line, String what) {
        return new StatementRefused(line, what + " ontbreekt.", what + " is missing.");
    }

    private static String shown(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "..." : text;
    }
}
