package org.smewallet.subsidy;

import java.time.Instant;
import java.time.LocalDate;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Money;

/**
 * A payment to a provider, as the provider sees it.
 *
 * @param stage ORDERED, SENT, SETTLED, REJECTED or CANCELLED
 * @param sentAt when its payment file was released to the bank; null before
 * @param paidOn value date at the bank; null before
 */
public record ProviderPayment(FileNumber file, String title, String enterprise, String invoiceNumber, Money amount, String stage,
        Instant orderedAt, Instant sentAt, LocalDate paidOn) {

    /**
     * All payments in one stage.
     *
     * @param stage as of a payment
     */
    public record Total(String stage, long payments, Money amount) {
    }

    /**
     * A confirmed file with money still to come.
     *
     * @param rest the most that can still come: what the wallet holds and nobody ordered yet, which is less than the eligible amount
     *        of a file that was reduced (R-DEP-08); before the wallet is full, the eligible amount
     */
    public record Expected(FileNumber file, String title, String enterprise, FileStatus status, LocalDate start, Money eligible, Money rest) {

        /** The provider can upload its invoice now (R-PAY-08). */
        public boolean acceptsInvoices() {
            return status.isPayable();
        }
    }
}
