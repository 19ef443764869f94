package org.smewallet.subsidy;

import org.smewallet.shared.Money;

/** Why a file is stopped, and who owes what when everything was paid by then. */
enum WithdrawalReason {
    NOT_ATTENDING("R-REF-04"), PROVIDER_CANCELLED("R-REF-03"), WRONG_APPLICATION("R-REF-04"), CHEAPER("R-REF-04"),
    UNJUSTIFIED_PAYMENT("R-REF-09"), OTHER("R-REF-04");

    private final String rule;

    WithdrawalReason(String rule) {
        this.rule = rule;
    }

    /** The rule by which a recovery is opened. */
    String rule() {
        return rule;
    }

    /** The provider got money that is not its own; else the enterprise got a subsidy for nothing. */
    boolean providerOwes() {
        return this == PROVIDER_CANCELLED || this == UNJUSTIFIED_PAYMENT;
    }

    /** The provider owes all that it got; the enterprise owes the subsidy, for its contract with the provider stands. */
    RecoveryDue claim(SubsidyApplication file) {
        return new RecoveryDue(file.number(), file.enterprise(), file.service().provider(), providerOwes(),
                providerOwes() ? file.paidOwn() : Money.ZERO, file.paid().minus(file.paidOwn()), rule);
    }
}
