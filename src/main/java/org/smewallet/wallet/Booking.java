package org.smewallet.wallet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Money;

/**
 * One entry of the ledger before it is booked.
 *
 * @param source what caused it, unique: a statement line, a payout, a step of the file. Booking it twice changes nothing.
 * @param rule id of the rule behind it
 * @param valueDate day from which the money counts
 */
public record Booking(FileNumber file, String source, String rule, LocalDate valueDate, List<Posting> postings) {

    private static final String REVERSAL = "reversal of ";

    public Booking {
        postings = List.copyOf(postings);
    }

    public static Booking of(FileNumber file, String source, String rule, LocalDate valueDate) {
        return new Booking(file, source, rule, valueDate, List.of());
    }

    /** An entry that takes back the one with this source; the ledger fills in its movements. */
    static Booking reversal(FileNumber file, String reversed, String rule, LocalDate valueDate) {
        return of(file, REVERSAL + reversed, rule, valueDate);
    }

    /** Adds a movement; an amount of zero adds nothing. */
    public Booking move(Account from, Account to, Money amount) {
        if (amount.isZero()) {
            return this;
        }
        List<Posting> more = new ArrayList<>(postings);
        more.add(new Posting(from, to, amount));
        return new Booking(file, source, rule, valueDate, more);
    }
}
