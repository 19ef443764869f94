package org.smewallet.subsidy;

/** State of a payout or refund on its way to the bank and back. */
enum TransferState {
    ORDERED, SENT, SETTLED, REJECTED, CANCELLED
}
