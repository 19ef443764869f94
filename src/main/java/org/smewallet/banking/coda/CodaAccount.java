package org.smewallet.banking.coda;

import java.math.BigInteger;

/** Account numbers in their three structures. */
record CodaAccount(String number, String currency) {

    /** The account of a statement: 37 signs from the position, in the structure that record 1 tells. */
    static CodaAccount of(CodaRecord record, char structure, int from) {
        return switch (structure) {
            case '0' -> new CodaAccount(iban(record.text(from, from + 11)), record.text(from + 13, from + 15));
            case '2' -> new CodaAccount(record.text(from, from + 30), record.text(from + 34, from + 36));
            case '1', '3' -> new CodaAccount(record.text(from, from + 33), record.text(from + 34, from + 36));
            default -> throw record.fault("onbekende rekeningstructuur.", "unknown structure of the account.");
        };
    }

    /** The account of a counterparty, which no structure code describes. */
    static String counterparty(String signs) {
        String first = signs.strip().split(" ", 2)[0];
        String number = first.length() > 34 ? first.substring(0, 34) : first;
        return iban(number);
    }

    /** The IBAN of an old Belgian account of twelve digits; any other number as it is. */
    private static String iban(String number) {
        if (!number.matches("[0-9]{12}")) {
            return number;
        }
        int check = 98 - new BigInteger(number + "111400").mod(BigInteger.valueOf(97)).intValue();
        return "BE%02d%s".formatted(check, number);
    }
}
