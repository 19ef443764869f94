package org.smewallet.subsidy;

import org.smewallet.budget.YearlyBudgets;
import org.smewallet.shared.Money;
import org.springframework.stereotype.Component;

/** Gives budget back: to the enterprise in the calendar year of the application, to the agency afterwards (R-REF-06). */
@Component
class Budgeting {

    private final YearlyBudgets budgets;
    private final Files files;

    Budgeting(YearlyBudgets budgets, Files files) {
        this.budgets = budgets;
        this.files = files;
    }

    /** True while a release still raises what the enterprise can use. */
    boolean returnsToEnterprise(SubsidyApplication file) {
        return files.today().getYear() == file.applicationDate().getYear();
    }

    /** Releases an amount of the file's reservation or grant; zero releases nothing. */
    void release(SubsidyApplication file, Money amount) {
        if (amount.isPositive() && returnsToEnterprise(file)) {
            budgets.release(file.enterprise(), file.applicationDate().getYear(), amount);
            file.released(amount);
        }
        file.reserve(Money.ZERO);
    }

    /** A part of the reservation has become a top-up. */
    void grant(SubsidyApplication file, Money topUp) {
        budgets.grant(file.enterprise(), file.applicationDate().getYear(), topUp);
        file.reserve(file.reserved().minus(topUp));
    }

    /** A top-up was reversed while the file goes on: the amount is reserved again (R-DEP-11). */
    void revoke(SubsidyApplication file, Money topUp) {
        if (topUp.isPositive()) {
            budgets.revoke(file.enterprise(), file.applicationDate().getYear(), topUp);
            file.reserve(file.reserved().plus(topUp));
        }
    }
}
