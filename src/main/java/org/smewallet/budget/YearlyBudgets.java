package org.smewallet.budget;

import java.util.List;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.Money;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Yearly budgets: whoever changes one holds its row until the transaction ends, so that two applications never pass
 * the cap together (R-AMT-12). All methods join the caller's transaction.
 */
@Service
@Transactional
public class YearlyBudgets {

    private final YearlyBudgetRows rows;
    private final TransactionTemplate apart;

    YearlyBudgets(YearlyBudgetRows rows, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Subsidy used this year; zero for an enterprise without a row. */
    @Transactional(readOnly = true)
    public Money used(EnterpriseNumber enterprise, int year) {
        return rows.used(new YearlyBudget.Id(enterprise.digits(), year)).map(Money::new).orElse(Money.ZERO);
    }

    /** The budgets of all years, oldest first. */
    @Transactional(readOnly = true)
    public List<BudgetState> ofEnterprise(EnterpriseNumber enterprise) {
        return rows.ofEnterprise(enterprise.digits()).stream().map(YearlyBudget::state).toList();
    }

    /** Reserves the wanted subsidy or the rest of the cap; tells how much was reserved, which may be zero. */
    public Money reserve(EnterpriseNumber enterprise, int year, Money cap, Money wanted) {
        YearlyBudget budget = locked(enterprise, year, cap);
        budget.capBecomes(cap);
        return budget.reserve(wanted);
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
        locked(enterprise, year, cap).takeOver(used);
    }

    private YearlyBudget existing(EnterpriseNumber enterprise, int year) {
        return rows.lock(new YearlyBudget.Id(enterprise.digits(), year))
                .orElseThrow(() -> new IllegalStateException("No budget of " + enterprise + " in " + year));
    }

    private YearlyBudget locked(EnterpriseNumber enterprise, int year, Money cap) {
        YearlyBudget.Id id = new YearlyBudget.Id(enterprise.digits(), year);
        return rows.lock(id).orElseGet(() -> {
            // Made in a transaction of its own: two first applications at once both find the row and queue for it.
            try {
                apart.executeWithoutResult(t -> rows.saveAndFlush(new YearlyBudget(enterprise, year, cap)));
            } catch (DataIntegrityViolationException e) {
                // the other one was faster
            }
            return rows.lock(id).orElseThrow();
        });
    }
}
