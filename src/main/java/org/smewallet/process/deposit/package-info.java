/** Service tasks and forms of {@code depositIntake}: from a line on a statement to the file that it belongs to. */
package org.smewallet.process.deposit;
