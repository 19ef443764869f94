package org.smewallet.wallet;

import java.util.List;
import java.util.Map;
import org.smewallet.shared.Invariant;
import org.smewallet.shared.Money;

/**
 * Result of a check over the whole ledger and all that must hold around it.
 *
 * @param balanced every file and all accounts together are zero, and each balance is the sum of its postings
 * @param accounts sum of each account
 * @param entries number of entries
 * @param invariants everything that must hold, with what was found
 */
public record LedgerCheck(boolean balanced, Map<Account, Money> accounts, long entries, List<Invariant.Finding> invariants) {

    /** True when everything holds. */
    public boolean holds() {
        return balanced && invariants.stream().allMatch(Invariant.Finding::holds);
    }

    /** Where something does not hold: the name of what should, and what was found. */
    public List<String> faults() {
        return invariants.stream().flatMap(found -> found.faults().stream().map(fault -> found.name() + ": " + fault)).toList();
    }

    static Invariant.Finding sums(List<Invariant.Finding> findings) {
        return findings.stream().filter(found -> found.name().equals("postings-sum-to-zero")).findFirst().orElseThrow();
    }
}
