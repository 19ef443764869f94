package org.smewallet.banking.coda;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One movement with all its records. What the bank leaves blank is empty; dates and types are then null.
 *
 * @param line line of the file at which it begins
 * @param sequence number of the transaction in the statement, which its details share
 * @param detail true when it is a part of the movement before it with the same number, not a movement of its own
 * @param amount not negative
 * @param transactionCode eight digits: type, family, transaction, category
 * @param structure type of the structured communication, three digits, or null for free text
 * @param communication without the type
 * @param customerReference the end-to-end reference of a SEPA transfer
 * @param returnType 1 reject, 2 return, 3 refund, 4 reversal, 5 cancellation, or null
 * @param information free text of the information records
 */
public record CodaMovement(int line, int sequence, boolean detail, String reference, boolean credit, BigDecimal amount,
                           LocalDate valueDate, LocalDate entryDate, String transactionCode, String structure, String communication,
                           String customerReference, Character returnType, String returnReason, String counterpartyAccount,
                           String counterpartyName, String information) {

    /** First digit of the code: 0 simple, 1 and 2 totals, 3 with details of costs, 5 to 9 details. */
    public char type() {
        return transactionCode.charAt(0);
    }
}
