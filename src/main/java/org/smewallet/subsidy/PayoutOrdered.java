package org.smewallet.subsidy;

import org.smewallet.shared.FileNumber;

/** A payment has been booked and must be sent: starts its own process. */
public record PayoutOrdered(String payoutId, FileNumber file) {
}
