/** Service tasks and forms of {@code payout}: one payment to a provider, until the bank has answered. */
package org.smewallet.process.payout;
