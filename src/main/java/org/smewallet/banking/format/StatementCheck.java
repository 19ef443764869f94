package org.smewallet.banking.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.smewallet.shared.Money;

/**
 * The checks over a whole file, whatever its format: each statement's opening balance and lines make its closing balance,
 * no reference stands twice, no line is booked after its statement, and several statements follow on each other.
 */
public final class StatementCheck implements StatementSink {

    private static final int MOST_LINES = 200_000;

    private final List<StatementHead> heads = new ArrayList<>();
    private final Set<String> references = new HashSet<>();
    private Money credit = Money.ZERO;
    private Money debit = Money.ZERO;
    private Money movement = Money.ZERO;
    private LocalDate lastBooking = LocalDate.MIN;
    private int lastBookingLine;

    @Override
    public void line(StatementLine line) {
        if (!references.add(line.bankReference())) {
            throw new StatementRefused(line.line(), "kenmerk " + line.bankReference() + " staat tweemaal in het bestand.",
                "reference " + line.bankReference() + " stands twice in the file.");
        }
        if (references.size() > MOST_LINES) {
            throw new StatementRefused(line.line(), "het bestand telt te veel lijnen.", "the file has too many lines.");
        }
        if (line.credit()) {
            credit = credit.plus(line.amount());
        } else {
            debit = debit.plus(line.amount());
        }
        movement = movement.plus(line.signedAmount());
        if (line.bookingDate().isAfter(lastBooking)) {
            lastBooking = line.bookingDate();
            lastBookingLine = line.line();
        }
    }

    @Override
    public void statement(StatementHead head) {
        Money reached = head.opening().plus(movement);
        if (reached.compareTo(head.closing()) != 0) {
            throw new StatementRefused(head.line(),
                "beginsaldo en lijnen geven %s, het eindsaldo is %s.".formatted(reached, head.closing()),
                "opening balance and lines make %s, the closing balance is %s.".formatted(reached, head.closing()));
        }
        if (head.closingDate().isBefore(head.openingDate())) {
            throw new StatementRefused(head.line(), "het afschrift eindigt voor het begint.", "the statement ends before it begins.");
        }
        if (lastBooking.isAfter(head.closingDate())) {
            throw new StatementRefused(lastBookingLine, "een lijn is geboekt na de dag van het afschrift.",
                "a line is booked after the day of the statement.");
        }
        if (!heads.isEmpty()) {
            follows(heads.get(heads.size() - 1), head);
        }
        heads.add(head);
        movement = Money.ZERO;
        lastBooking = LocalDate.MIN;
    }

    private static void follows(StatementHead before, StatementHead head) {
        if (!before.account().equals(head.account())) {
            throw new StatementRefused(head.line(), "het bestand bevat afschriften van twee rekeningen.",
                "the file holds statements of two accounts.");
        }
        if (before.closing().compareTo(head.opening()) != 0 || head.closingDate().isBefore(before.closingDate())) {
            throw new StatementRefused(head.line(), "het afschrift sluit niet aan op het vorige in het bestand.",
                "the statement does not follow on the one before it in the file.");
        }
    }

    /** The statements of the file, in its order; at least one after a read. */
    public List<StatementHead> heads() {
        return List.copyOf(heads);
    }

    public int lines() {
        return references.size();
    }

    public Money credit() {
        return credit;
    }

    public Money debit() {
        return debit;
    }
}
