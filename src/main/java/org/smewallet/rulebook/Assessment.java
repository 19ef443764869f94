package org.smewallet.rulebook;

import java.math.BigDecimal;
import java.util.List;
import org.smewallet.shared.EnterpriseSize;
import org.smewallet.shared.Money;
import org.smewallet.shared.Reason;

/**
 * The rulebook's answer on an application.
 *
 * @param outcome APPROVED, APPROVED_PARTIAL_CAP, ... or the first refusal in the order of RULES 19.3
 * @param refusals all refusals in that order; empty when approved
 * @param rate such as 0.30; null when refused before a rate is known
 * @param remainingCap rest of the cap after this application
 * @param subsidy 0.00 on a refusal
 * @param ownContribution null on a refusal
 * @param vatToPayDirectly null when nothing was said about VAT
 * @param reasons the rules that fired, with their inputs in the sentence
 * @param why the same as a tree that unfolds to rules, inputs and sources
 */
public record Assessment(String outcome, List<Refusal> refusals, EnterpriseSize enterpriseSize, Money eligibleAmount,
        BigDecimal rate, Money yearlyCap, Money remainingCap, Money subsidy, Money ownContribution, Money vatToPayDirectly,
        List<Limit> limits, List<Reason> reasons, List<Explanation> why) {

    public boolean isRefused() {
        return !refusals.isEmpty();
    }
}
