package org.smewallet.banking.format;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.smewallet.shared.Bic;
import org.smewallet.shared.Iban;
import org.smewallet.shared.Money;

/**
 * What a payment file says: transfers in euro from one account.
 *
 * @param messageId at most 35 signs, never used before
 * @param createdAt local time in Brussels
 * @param transfers at least one
 */
public record PaymentMessage(String messageId, LocalDateTime createdAt, String debtor, Iban debtorIban, Bic debtorBic,
                             List<Transfer> transfers) {

    public PaymentMessage {
        transfers = List.copyOf(transfers);
        if (transfers.isEmpty()) {
            throw new IllegalArgumentException("A payment file holds at least one transfer");
        }
    }

    /**
     * One transfer.
     *
     * @param endToEndId comes back in the statement; at most 35 signs
     * @param communication a structured communication as twelve digits or with its signs, else free text
     * @param requestedOn the day on which the bank executes it
     */
    public record Transfer(String endToEndId, Money amount, String beneficiary, Iban iban, String communication,
                           LocalDate requestedOn) {
    }
}
