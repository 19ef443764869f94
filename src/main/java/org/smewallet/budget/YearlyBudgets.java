package org.smewallet.budget;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Yearly budgets: whoever changes one holds its row until the transaction ends, so that two applications never pass
 * the cap together (R-AMT-12). All methods join the caller's transaction.
 */
@Service
@Transactional
public class YearlyBudgets {

    private final YearlyBudgetRows rows;
    private final EntityManager entities;

    YearlyBudgets(YearlyBudgetRows rows, EntityManager entities) {
        this.rows = rows;
        this.entities = entities;
    }

    /** Subsidy used this year; zero for an enterprise without a row. */
    @Transactional(readOnly = true)
    public Money used(EnterpriseNumber enterprise, int year) {
        return rows.used(new YearlyBudget.Id(enterprise.digits(), year)).map(Money::new).orElse(Money.ZERO);
    }

    /** The same, and nobody else changes it until the transaction ends. */
    public Money usedFromNowOn(EnterpriseNumber enterprise, int year) {
        return lock(enterprise, year).map(budget -> budget.state().used()).orElse(Money.ZERO);
    }

    /** The budgets of all years, oldest first. */
    @Transactional(readOnly = true)
    public List<BudgetState> ofEnterprise(EnterpriseNumber enterprise) {
        return rows.ofEnterprise(enterprise.digits()).stream().map(YearlyBudget::state).toList();
    }

    /** Reserves the wanted subsidy or the rest of the cap; tells how much was reserved, which may be zero. */
    public Money reserve(EnterpriseNumber enterprise, int year, Money cap, Money wanted) {
        return changed(enterprise, year, cap, budget -> {
            budget.capBecomes(cap);
            return budget.reserve(wanted);
        });
    }

    /** Takes a reservation away without trace, before it is made anew. */
    public void undoReservation(EnterpriseNumber enterprise, int year, Money amount) {
        existing(enterprise, year).undoReservation(amount);
    }

    public void grant(EnterpriseNumber enterprise, int year, Money amount) {
        existing(enterprise, year).grant(amount);
    }

    /** A top-up was reversed: the amount is reserved again. */
    public void revoke(EnterpriseNumber enterprise, int year, Money amount) {
        existing(enterprise, year).revoke(amount);
    }

    /** Gives back to the enterprise what was reserved or granted, in the calendar year of the application (R-REF-06). */
    public void release(EnterpriseNumber enterprise, int year, Money amount) {
        existing(enterprise, year).release(amount);
    }

    /** Sets what an earlier system had already granted this year. */
    public void takeOver(EnterpriseNumber enterprise, int year, Money cap, Money used) {
        changed(enterprise, year, cap, budget -> {
            budget.takeOver(used);
            return used;
        });
    }

    private YearlyBudget existing(EnterpriseNumber enterprise, int year) {
        return lock(enterprise, year).orElseThrow(() -> new IllegalStateException("No budget of " + enterprise + " in " + year));
    }

    /** Opens the budget of a year with its first use; of two that do so at once, the later one fails and is tried again. */
    private Money changed(EnterpriseNumber enterprise, int year, Money cap, Function<YearlyBudget, Money> change) {
        Optional<YearlyBudget> there = lock(enterprise, year);
        YearlyBudget budget = there.orElseGet(() -> new YearlyBudget(enterprise, year, cap));
        Money amount = change.apply(budget);
        if (there.isEmpty()) {
            entities.persist(budget);
            Unopened.inThisTransaction().remove(new YearlyBudget.Id(enterprise.digits(), year));
        }
        return amount;
    }

    /** Asking again costs nothing in the same transaction, whether the budget was there or not. */
    private Optional<YearlyBudget> lock(EnterpriseNumber enterprise, int year) {
        YearlyBudget.Id id = new YearlyBudget.Id(enterprise.digits(), year);
        Set<YearlyBudget.Id> unopened = Unopened.inThisTransaction();
        Optional<YearlyBudget> found = unopened.contains(id) ? Optional.empty()
                : Optional.ofNullable(entities.find(YearlyBudget.class, id, LockModeType.PESSIMISTIC_WRITE));
        if (found.isEmpty()) {
            unopened.add(id);
        }
        return found;
    }
}
