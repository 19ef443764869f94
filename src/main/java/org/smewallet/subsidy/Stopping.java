package org.smewallet.subsidy;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.smewallet.shared.Money;

/** Why a file is stopped and what is asked back at this moment, kept with it so that its page tells without another look. */
@Embeddable
class Stopping {

    static final String PROVIDER = "PROVIDER";

    @Enumerated(EnumType.STRING)
    private WithdrawalReason withdrawalReason;
    @Column(name = "claim_debtor")
    private String debtor;
    @Column(name = "claim_amount")
    private BigDecimal amount;
    @Column(name = "claim_last_day")
    private LocalDate lastDay;

    /** Somebody wants to stop; the reason decides who owes what was paid. */
    void because(WithdrawalReason reason) {
        withdrawalReason = reason;
    }

    /** Money is asked back. */
    void claim(boolean fromProvider, Money claimed, LocalDate until) {
        debtor = fromProvider ? PROVIDER : "ENTREPRENEUR";
        amount = claimed.amount();
        lastDay = until;
    }

    /** Nothing is asked back any more. */
    void claimEnded() {
        debtor = null;
        amount = null;
        lastDay = null;
    }

    boolean isAsked() {
        return withdrawalReason != null;
    }

    WithdrawalReason reason() {
        return withdrawalReason;
    }

    boolean isClaimed() {
        return debtor != null;
    }

    /** PROVIDER or ENTREPRENEUR. */
    String debtor() {
        return debtor;
    }

    Money amount() {
        return new Money(amount);
    }

    LocalDate lastDay() {
        return lastDay;
    }
}
