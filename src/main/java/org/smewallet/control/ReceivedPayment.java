package org.smewallet.control;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.smewallet.shared.Iban;
import org.smewallet.shared.Money;

/** One payment for a recovery. */
@Embeddable
class ReceivedPayment {

    private Long lineId;
    private BigDecimal amount;
    private BigDecimal givenBack = Money.ZERO.amount();
    private String payer;
    private String payerIban;

    protected ReceivedPayment() {
    }

    ReceivedPayment(long lineId, Money amount, String payer, Iban account) {
        this.lineId = lineId;
        this.amount = amount.amount();
        this.payer = payer;
        this.payerIban = account.compact();
    }

    /** Gives back at most what is left of this payment. */
    Money giveBack(Money wanted) {
        Money part = wanted.min(new Money(amount.subtract(givenBack)));
        givenBack = givenBack.add(part.amount());
        return part;
    }

    RecoverySettled.GivenBack back(Money part) {
        return new RecoverySettled.GivenBack(lineId, part, payer, new Iban(payerIban));
    }
}
