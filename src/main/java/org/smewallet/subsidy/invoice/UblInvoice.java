package org.smewallet.subsidy.invoice;

import java.time.LocalDate;
import java.util.List;
import org.smewallet.shared.Money;

/**
 * What an electronic invoice says, nothing added.
 *
 * @param advance an invoice in advance, by its own type (386)
 * @param amountExVat total without VAT, in euro
 * @param vat total VAT, in euro
 * @param performedUntil last day of the invoicing period; null when the invoice does not tell
 * @param references what the customer and the order are called, as written
 * @param addsUp true when lines, discounts, VAT and totals agree with each other
 */
public record UblInvoice(String number, LocalDate date, boolean advance, Money amountExVat, Money vat, LocalDate performedUntil,
        UblParty supplier, UblParty customer, List<String> references, boolean addsUp) {
}
