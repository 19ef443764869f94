package org.smewallet.subsidy;

/**
 * Who pays and who is paid, as the bank is told, and whether their invoice is known already: read together.
 *
 * @param sameInvoice how many payouts bear the invoice that was asked about
 */
record PartiesOfPayout(String providerName, String providerIban, String enterpriseName, long sameInvoice) {
}
