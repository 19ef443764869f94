package org.smewallet.subsidy;

import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Money;
import org.smewallet.shared.ProviderNumber;

/**
 * What was paid is to be claimed back.
 *
 * @param fromProvider the provider owes it, else the enterprise
 * @param own own part that is claimed
 * @param subsidy subsidy part that is claimed
 * @param rule R-REF-03, R-REF-04, R-REF-09, R-CTL-04 or R-DEP-11
 * @param onTop owed beside what was claimed before; else that is taken off it
 */
public record RecoveryDue(FileNumber file, EnterpriseNumber enterprise, ProviderNumber provider, boolean fromProvider, Money own, Money subsidy,
        String rule, boolean onTop) {
}
