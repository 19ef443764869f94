package org.smewallet.banking.coda;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One statement of one account.
 *
 * @param line line of the file at which it begins
 * @param created the day on which the bank made it
 * @param sequence running number of the coded statement in its year
 * @param account IBAN, or the number as the bank writes it when it has none
 * @param currency ISO code, or empty when the bank leaves it out
 * @param opening balance before the first movement, negative when overdrawn
 * @param closing balance after the last; the opening one when the file tells no new balance because nothing moved
 * @param closingDate day of the new balance, or the day of creation when there is none
 */
public record CodaStatement(int line, LocalDate created, String sequence, String account, String currency, BigDecimal opening,
                            LocalDate openingDate, BigDecimal closing, LocalDate closingDate) {
}
