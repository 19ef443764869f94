package org.smewallet.rulebook;

import java.time.LocalDate;
import java.util.List;

/** The legal limits as calendar days: day 0 is the day they count from, the last day is included (R-TIME-01 to 09). */
final class Limits {

    private final Figures figures;

    Limits(Figures figures) {
        this.figures = figures;
    }

    Limit application(LocalDate startDate, LocalDate applicationDate) {
        return counted("APPLICATION", Parameter.APPLICATION_WINDOW_DAYS, startDate, applicationDate);
    }

    Limit confirmation(LocalDate submittedOn) {
        return counted("CONFIRMATION", Parameter.CONFIRMATION_LIMIT_DAYS, submittedOn, submittedOn);
    }

    Limit depositSoft(LocalDate confirmedOn, LocalDate asOf) {
        return counted("DEPOSIT_SOFT", Parameter.DEPOSIT_SOFT_DAYS, confirmedOn, asOf);
    }

    Limit depositHard(LocalDate confirmedOn, LocalDate asOf) {
        return counted("DEPOSIT_HARD", Parameter.DEPOSIT_HARD_DAYS, confirmedOn, asOf);
    }

    Limit use(LocalDate applicationDate) {
        TableRow row = figures.row(Parameter.USE_DEADLINE_YEARS_AFTER.key(), applicationDate);
        int years = Integer.parseInt(row.text("value"));
        return new Limit("USE", row.rule(), applicationDate, LocalDate.of(applicationDate.getYear() + years, 12, 31), null);
    }

    /** All limits of an application whose confirmation is still to come. */
    List<Limit> of(LocalDate startDate, LocalDate applicationDate) {
        return List.of(application(startDate, applicationDate), confirmation(applicationDate), depositSoft(null, applicationDate),
                depositHard(null, applicationDate), use(applicationDate));
    }

    private Limit counted(String name, Parameter parameter, LocalDate from, LocalDate asOf) {
        TableRow row = figures.row(parameter.key(), asOf);
        int days = Integer.parseInt(row.text("value"));
        return new Limit(name, row.rule(), from, from == null ? null : from.plusDays(days), days);
    }
}
