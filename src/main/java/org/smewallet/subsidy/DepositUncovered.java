package org.smewallet.subsidy;

import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Money;

/**
 * The bank took a deposit back from which money was paid already: the enterprise owes it (R-DEP-11).
 *
 * @param own own part that is missing now
 * @param subsidy subsidy that was paid on it
 */
public record DepositUncovered(FileNumber file, EnterpriseNumber enterprise, Money own, Money subsidy) {
}
