package org.smewallet.banking.coda;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;

/** One line of 128 signs; positions count from 1, as the standard writes them. */
record CodaRecord(int line, String signs) {

    /** The record's code: its identification, with the article for movements and information. */
    String code() {
        char identification = signs.charAt(0);
        return identification == '2' || identification == '3' ? signs.substring(0, 2) : signs.substring(0, 1);
    }

    /** The signs as they stand, blanks included. */
    String raw(int from, int to) {
        return signs.substring(from - 1, to);
    }

    String text(int from, int to) {
        return raw(from, to).strip();
    }

    char sign(int position) {
        return signs.charAt(position - 1);
    }

    int number(int from, int to) {
        String digits = raw(from, to);
        if (!digits.matches("[0-9]+")) {
            throw fault("posities %d-%d zijn geen getal.".formatted(from, to), "positions %d-%d are no number.".formatted(from, to));
        }
        return Integer.parseInt(digits);
    }

    /** Fifteen digits, the last three decimals. */
    BigDecimal amount(int from) {
        String digits = raw(from, from + 14);
        if (!digits.matches("[0-9]{15}")) {
            throw fault("posities %d-%d zijn geen bedrag.".formatted(from, from + 14),
                "positions %d-%d are no amount.".formatted(from, from + 14));
        }
        return new BigDecimal(digits).movePointLeft(3);
    }

    /** An amount with its sign before it: 0 credit, 1 debit. */
    BigDecimal balance(int signAt) {
        return credit(signAt) ? amount(signAt + 1) : amount(signAt + 1).negate();
    }

    boolean credit(int position) {
        return switch (sign(position)) {
            case '0' -> true;
            case '1' -> false;
            default -> throw fault("positie %d is niet 0 of 1.".formatted(position), "position %d is not 0 or 1.".formatted(position));
        };
    }

    /** A day as DDMMYY. */
    LocalDate day(int from) {
        try {
            return LocalDate.of(2000 + number(from + 4, from + 5), number(from + 2, from + 3), number(from, from + 1));
        } catch (DateTimeException e) {
            throw fault("posities %d-%d zijn geen datum.".formatted(from, from + 5), "positions %d-%d are no date.".formatted(from, from + 5));
        }
    }

    CodaFault fault(String dutch, String english) {
        return new CodaFault(line, dutch, english);
    }
}
