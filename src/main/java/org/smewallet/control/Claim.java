package org.smewallet.control;

import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Money;
import org.smewallet.shared.ProviderNumber;

/**
 * Why money is to come back.
 *
 * @param own own part of what was paid and is claimed; zero when the enterprise is the debtor
 * @param subsidy subsidy part of it
 * @param rule rule that opens the recovery
 */
public record Claim(FileNumber file, EnterpriseNumber enterprise, ProviderNumber provider, Debtor debtor, Money own, Money subsidy, String rule) {

    /** What is left of it after what was claimed before. */
    public Claim after(Claimed before) {
        return new Claim(file, enterprise, provider, debtor, own.minus(before.own()).max(Money.ZERO), subsidy.minus(before.subsidy()).max(Money.ZERO), rule);
    }

    public boolean isNothing() {
        return own.plus(subsidy).isZero();
    }
}
