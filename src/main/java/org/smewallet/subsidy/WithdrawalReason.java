package org.smewallet.subsidy;

import org.smewallet.shared.Money;

/** Why a file is stopped, and who owes what when everything was paid by then. */
enum WithdrawalReason {
    NOT_ATTENDING("R-REF-04", "wij nemen niet deel", "we do not attend"),
    PROVIDER_CANCELLED("R-REF-03", "de dienstverlener annuleerde", "the provider cancelled"),
    WRONG_APPLICATION("R-REF-04", "verkeerde aanvraag", "wrong application"),
    CHEAPER("R-REF-04", "de dienst werd goedkoper", "the service became cheaper"),
    UNJUSTIFIED_PAYMENT("R-REF-09", "onterechte betaling", "unjustified payment"),
    OTHER("R-REF-04", "andere reden", "another reason");

    private final String rule;
    private final String dutch;
    private final String english;

    WithdrawalReason(String rule, String dutch, String english) {
        this.rule = rule;
        this.dutch = dutch;
        this.english = english;
    }

    String dutch() {
        return dutch;
    }

    String english() {
        return english;
    }

    /** The rule by which a recovery is opened. */
    String rule() {
        return rule;
    }

    /** The provider got money that is not its own; else the enterprise got a subsidy for nothing. */
    boolean providerOwes() {
        return this == PROVIDER_CANCELLED || this == UNJUSTIFIED_PAYMENT;
    }

    /** The provider owes all that it got; the enterprise owes the subsidy, for its contract with the provider stands; less what is owed already. */
    RecoveryDue claim(SubsidyApplication file, Money owedAlready) {
        return new RecoveryDue(file.number(), file.enterprise(), file.service().provider(), providerOwes(),
                providerOwes() ? file.paidOwn() : Money.ZERO, file.paid().minus(file.paidOwn()).minus(owedAlready).max(Money.ZERO), rule, false);
    }
}
