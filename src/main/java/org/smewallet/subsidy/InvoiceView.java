package org.smewallet.subsidy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.smewallet.shared.Money;

/**
 * An uploaded invoice as both sides see it.
 *
 * @param performedUntil null when the invoice does not tell
 * @param electronic read from UBL; else filled in by hand
 * @param ordered a payment order names it
 * @param objectionLastDay last day, included, to object to the standing order; null without one
 */
public record InvoiceView(UUID invoiceId, String invoiceNumber, LocalDate invoiceDate, Money amountExVat, Money vat, LocalDate performedUntil,
        UUID document, boolean electronic, boolean ordered, StandingOrder standingOrder, LocalDate objectionLastDay, Instant uploadedAt,
        List<Mismatch> mismatches) {

    /** A standing order that waited when its file ended pays nothing any more. */
    static InvoiceView of(Invoice invoice, SubsidyApplication file) {
        boolean ended = invoice.standingOrder() == StandingOrder.WAITING && !file.status().isPayable();
        return new InvoiceView(invoice.id(), invoice.invoiceNumber(), invoice.invoiceDate(), invoice.amount(), invoice.vat(), invoice.performedUntil(),
                invoice.document(), invoice.isElectronic(), invoice.isOrdered(), ended ? StandingOrder.STOPPED : invoice.standingOrder(), invoice.objectionLastDay(),
                invoice.uploadedAt(), invoice.mismatches());
    }
}
