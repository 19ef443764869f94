package org.smewallet.banking.format;

import java.time.LocalDate;
import org.smewallet.shared.Iban;
import org.smewallet.shared.Money;

/**
 * One statement of one account in euro, without its lines.
 *
 * @param statementId the bank's own id
 * @param opening balance before the first line, negative when overdrawn
 * @param closing balance after the last line
 * @param line line of the file at which the statement begins
 */
public record StatementHead(String statementId, Iban account, Money opening, LocalDate openingDate,
                            Money closing, LocalDate closingDate, int line) {
}
