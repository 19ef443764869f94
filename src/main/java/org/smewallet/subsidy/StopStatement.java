package org.smewallet.subsidy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.smewallet.shared.Money;
import org.smewallet.shared.Reason;
import org.smewallet.shared.Written;

/** What a stop does with the money, line by line, for the letter about it. */
final class StopStatement {

    private static final Written ENGLISH = new Written(Locale.ENGLISH);

    private StopStatement() {
    }

    /**
     * What goes back.
     *
     * @param refund to the registered account
     * @param subsidy to the agency
     * @param restored to the yearly budget (R-REF-06)
     */
    static List<Reason> of(Money refund, Money subsidy, Money restored, String rule) {
        List<Reason> lines = new ArrayList<>();
        lines.add(refund.isPositive()
                ? line(rule, "Terug naar de rekening van uw onderneming, met onze eerstvolgende betalingen: %s.",
                        "Back to the account of your enterprise, with our next payments: %s.", refund)
                : line(rule, "Er is niets terug te storten.", "There is nothing to pay back.", refund));
        if (subsidy.isPositive()) {
            lines.add(line(rule, "Subsidie terug naar de overheid: %s.", "Subsidy back to the government: %s.", subsidy));
        }
        if (restored.isPositive()) {
            lines.add(line("R-REF-06", "Komt terug in uw jaarbudget: %s.", "Comes back to your yearly budget: %s.", restored));
        }
        return lines;
    }

    /** What is claimed, and from whom. */
    static Reason of(RecoveryDue claim) {
        Money amount = claim.own().plus(claim.subsidy());
        return claim.fromProvider()
                ? line(claim.rule(), "Wij vorderen %s terug van de dienstverlener; die krijgt daarover een beslissing met de laatste dag.",
                        "We recover %s from the provider, who gets a decision about it with the last day.", amount)
                : line(claim.rule(), "Wij vorderen %s terug van uw onderneming; u krijgt daarover een beslissing met de laatste dag.",
                        "We recover %s from your enterprise; you get a decision about it with the last day.", amount);
    }

    private static Reason line(String rule, String dutch, String english, Money amount) {
        return new Reason(rule, dutch.formatted(Written.DUTCH.money(amount)), english.formatted(ENGLISH.money(amount)), "");
    }
}
