package org.smewallet.control;

import java.time.LocalDate;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Money;

/** What the debtor of a file has to pay now, and until when. */
public record RecoveryAsked(FileNumber file, Debtor debtor, Money amount, LocalDate lastDay) {
}
