package org.smewallet.banking;

import java.time.LocalDate;
import org.smewallet.shared.FileNumber;

/**
 * A payment left the scheme's account; told in the transaction that read it from the statement.
 *
 * @param ownerId id of the payout or refund, or of the bank line that was returned
 * @param fileNumber null when the money never reached a file
 */
public record PaymentExecuted(String endToEndId, PaymentKind kind, String ownerId, FileNumber fileNumber, LocalDate valueDate) {
}
