package org.smewallet.banking;

import org.smewallet.shared.FileNumber;

/**
 * A payment was not executed, or came back after it was; told in the transaction that read it.
 *
 * @param ownerId id of the payout or refund, or of the bank line that was returned
 * @param fileNumber null when the money never reached a file
 * @param reason code and text of the bank
 */
public record PaymentRejected(String endToEndId, PaymentKind kind, String ownerId, FileNumber fileNumber, String reason) {
}
