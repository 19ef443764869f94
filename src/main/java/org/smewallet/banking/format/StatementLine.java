package org.smewallet.banking.format;

import java.time.LocalDate;
import org.smewallet.shared.Money;

/**
 * One movement on the account. What the bank did not tell is null; the communication is then empty.
 *
 * @param line line of the file at which the movement begins
 * @param bankReference the bank's reference, or a key made from the content that is the same at each reading
 * @param amount in euro, not negative
 * @param currency what the payer paid in; anything but EUR was exchanged by the bank
 * @param counterpartyIban as the bank writes it, unchecked
 * @param communication the twelve digits of a structured communication, else the free text
 * @param returned true when the bank gives back or takes back an earlier movement
 * @param returnReason code and text of the bank
 */
public record StatementLine(int line, String bankReference, boolean credit, Money amount, String currency,
                            LocalDate bookingDate, LocalDate valueDate, String counterpartyName, String counterpartyIban,
                            String communication, String endToEndId, boolean returned, String returnReason) {

    /** The amount as it changes the balance: negative for a debit. */
    public Money signedAmount() {
        return credit ? amount : amount.negated();
    }
}
