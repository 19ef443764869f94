package org.smewallet.budget;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;

/** The scheme's budget of one year: when it is gone, intake stops (R-BUD-01). */
@Entity
class SchemeBudget {

    @Id
    private int budgetYear;
    private LocalDate closedOn;

    protected SchemeBudget() {
    }

    SchemeBudget(int year) {
        this.budgetYear = year;
    }

    void close(LocalDate day) {
        closedOn = day;
    }

    void reopen() {
        closedOn = null;
    }

    boolean isClosed() {
        return closedOn != null;
    }
}
