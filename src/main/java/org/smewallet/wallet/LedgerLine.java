package org.smewallet.wallet;

import java.time.Instant;
import java.time.LocalDate;
import org.smewallet.shared.Money;

/** One side of a posting, as a statement shows it: credit is what the account gets, debit what leaves it; counterpart is the other side. */
public record LedgerLine(Instant bookedAt, LocalDate valueDate, Account account, Account counterpart, Money debit, Money credit, String source, String rule) {
}
