package org.smewallet.wallet;

import java.util.List;
import java.util.Map;
import org.smewallet.shared.Money;

/**
 * Result of a check over the whole ledger.
 *
 * @param balanced every file and all accounts together are zero, and each balance is the sum of its postings
 * @param accounts sum of each account
 * @param entries number of entries
 * @param faults numbers of the files that do not fit
 */
public record LedgerCheck(boolean balanced, Map<Account, Money> accounts, long entries, List<String> faults) {
}
