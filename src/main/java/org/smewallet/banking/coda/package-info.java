/**
 * A reader of CODA 2 (coded statement of account of the Belgian banks, as published by Febelfin): records 0, 1, 2.1 to 2.3,
 * 3.1 to 3.3, 4, 8 and 9, several statements in a file, in ISO 8859-1. It reads forward with one movement in memory and needs
 * nothing but the Java platform, so that it can be lifted out.
 *
 * <p>{@link org.smewallet.banking.coda.CodaReader} checks the order of the records, their number, the turnovers, both balances
 * and the account, and hands each movement and then its statement to a {@link org.smewallet.banking.coda.CodaHandler}. What is
 * wrong is told with its line by a {@link org.smewallet.banking.coda.CodaFault}; what was handed over before must then be
 * thrown away.
 */
package org.smewallet.banking.coda;
