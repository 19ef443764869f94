package org.smewallet.budget;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.math.BigDecimal;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.Money;

/**
 * The budget of one enterprise in one calendar year (R-AMT-08, R-AMT-12). Used = reserved + granted - released, and
 * never more than the cap.
 */
@Entity
class YearlyBudget {

    @EmbeddedId
    private Id id;
    private BigDecimal cap;
    private BigDecimal reserved;
    private BigDecimal granted;
    private BigDecimal released;
    @Version
    private Long version;

    protected YearlyBudget() {
    }

    YearlyBudget(EnterpriseNumber enterprise, int year, Money cap) {
        this.id = new Id(enterprise.digits(), year);
        this.cap = cap.amount();
        this.reserved = Money.ZERO.amount();
        this.granted = Money.ZERO.amount();
        this.released = Money.ZERO.amount();
    }

    /** Reserves what is wanted, or the rest of the cap when that is less (R-AMT-07); tells how much. */
    Money reserve(Money wanted) {
        Money taken = wanted.min(state().remaining());
        reserved = reserved.add(taken.amount());
        return taken;
    }

    /** What was reserved is added to a wallet (R-SUB-01). */
    void grant(Money amount) {
        reserved = reserved.subtract(amount.amount());
        granted = granted.add(amount.amount());
    }

    /** What was granted goes back to being reserved: a top-up that is reversed. */
    void revoke(Money amount) {
        granted = granted.subtract(amount.amount());
        reserved = reserved.add(amount.amount());
    }

    /** Gives an amount back to the enterprise (R-REF-06). */
    void release(Money amount) {
        released = released.add(amount.amount());
    }

    /** A reservation that is made anew leaves nothing behind. */
    void undoReservation(Money amount) {
        reserved = reserved.subtract(amount.amount());
    }

    /** Takes over what an earlier system had granted. */
    void takeOver(Money used) {
        granted = used.amount();
    }

    /** The cap of another size class, or of a changed rule. */
    void capBecomes(Money newCap) {
        cap = newCap.amount();
    }

    BudgetState state() {
        return new BudgetState(id.budgetYear, new Money(cap), new Money(reserved), new Money(granted), new Money(released));
    }

    /** Enterprise and calendar year. */
    @Embeddable
    record Id(String enterpriseNumber, int budgetYear) implements Serializable {
    }
}
