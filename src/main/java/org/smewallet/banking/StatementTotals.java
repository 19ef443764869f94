package org.smewallet.banking;

import java.util.Map;
import org.smewallet.shared.Money;

/**
 * A statement in figures.
 *
 * @param lines in the file, duplicates included
 * @param fates how many lines have each fate; a fate without lines is missing
 * @param balanced opening balance and lines make the closing balance, and every line is accounted for
 */
public record StatementTotals(String statementId, int lines, Map<LineFate, Long> fates, Money totalCredit, Money totalDebit,
                              boolean balanced) {

    public int count(LineFate fate) {
        return Math.toIntExact(fates.getOrDefault(fate, 0L));
    }
}
