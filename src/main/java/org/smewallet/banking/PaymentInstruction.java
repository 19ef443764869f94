package org.smewallet.banking;

import java.time.LocalDate;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Iban;
import org.smewallet.shared.Money;

/**
 * A payment that is wanted.
 *
 * @param endToEndId comes back in the statement, unique for ever, at most 35 signs, such as {@code KP-2026-000123-P1-1}
 * @param ownerId id of the payout or refund, or of the bank line that is returned
 * @param fileNumber null when the money never reached a file
 * @param amount more than zero
 * @param requestedOn the first day on which the bank may execute it
 */
public record PaymentInstruction(String endToEndId, PaymentKind kind, String ownerId, FileNumber fileNumber, String beneficiary,
                                 Iban iban, Money amount, String communication, LocalDate requestedOn) {

    public PaymentInstruction {
        if (!endToEndId.matches("[A-Za-z0-9][A-Za-z0-9.-]{0,34}")) {
            throw new IllegalArgumentException("Not an end-to-end id: " + endToEndId);
        }
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("Nothing to pay for " + endToEndId + ": " + amount);
        }
    }
}
