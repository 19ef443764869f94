package org.smewallet.subsidy;

import org.smewallet.shared.FileNumber;

/** A refund has been booked and must be sent: starts its own process. */
public record RefundOrdered(String refundId, FileNumber file) {
}
