/** Service tasks and forms of {@code refund}: money that goes back to an enterprise, until the bank has answered. */
package org.smewallet.process.refund;
