package org.smewallet.banking;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.smewallet.shared.Money;

/** What the bank booked on one day, lines read twice left out; in euro. */
public record DayTotals(LocalDate day, long lines, Money credit, Money debit) {

    DayTotals(LocalDate day, long lines, BigDecimal credit, BigDecimal debit) {
        this(day, lines, new Money(credit), new Money(debit));
    }
}
