package org.smewallet.budget;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether the scheme still takes applications of a year (R-BUD-01). */
@Service
@Transactional
public class Intake {

    private final SchemeBudgetRows rows;

    Intake(SchemeBudgetRows rows) {
        this.rows = rows;
    }

    @Transactional(readOnly = true)
    public boolean isOpen(int year) {
        return rows.findById(year).map(budget -> !budget.isClosed()).orElse(true);
    }

    /** The budget is gone: submissions are refused from now on, drafts stay. */
    public void close(int year, LocalDate day) {
        SchemeBudget budget = rows.findById(year).orElseGet(() -> new SchemeBudget(year));
        budget.close(day);
        rows.save(budget);
    }

    public void reopen(int year) {
        rows.findById(year).ifPresent(SchemeBudget::reopen);
    }
}
