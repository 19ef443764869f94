package org.smewallet.subsidy;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.smewallet.rulebook.Limit;

/** The last days that hold for a file: computed once by the rulebook, stored, shown everywhere. */
@Embeddable
class LimitDays {

    private LocalDate applicationLastDay;
    private LocalDate confirmationLastDay;
    private LocalDate correctionLastDay;
    private LocalDate depositSoftLastDay;
    private LocalDate depositHardLastDay;
    private LocalDate useLastDay;
    private LocalDate ratingLastDay;

    void application(Limit limit) {
        applicationLastDay = limit.lastDay();
    }

    void confirmation(LocalDate lastDay) {
        confirmationLastDay = lastDay;
    }

    void correction(LocalDate lastDay) {
        correctionLastDay = lastDay;
    }

    void deposit(Limit soft, Limit hard) {
        depositSoftLastDay = soft.lastDay();
        depositHardLastDay = hard.lastDay();
    }

    void use(Limit limit) {
        useLastDay = limit.lastDay();
    }

    void rating(LocalDate lastDay) {
        ratingLastDay = lastDay;
    }

    LocalDate applicationLastDay() {
        return applicationLastDay;
    }

    LocalDate confirmationLastDay() {
        return confirmationLastDay;
    }

    LocalDate correctionLastDay() {
        return correctionLastDay;
    }

    LocalDate depositSoftLastDay() {
        return depositSoftLastDay;
    }

    LocalDate depositHardLastDay() {
        return depositHardLastDay;
    }

    LocalDate useLastDay() {
        return useLastDay;
    }

    LocalDate ratingLastDay() {
        return ratingLastDay;
    }

    List<Limit> asLimits(LocalDate startDate, LocalDate submitted, LocalDate confirmed) {
        List<Limit> limits = new ArrayList<>();
        add(limits, "APPLICATION", "R-TIME-01", startDate, applicationLastDay);
        add(limits, "CONFIRMATION", "R-TIME-05", submitted, confirmationLastDay);
        add(limits, "CORRECTION", "R-PROV-09", null, correctionLastDay);
        add(limits, "DEPOSIT_SOFT", "R-TIME-06", confirmed, depositSoftLastDay);
        add(limits, "DEPOSIT_HARD", "R-TIME-07", confirmed, depositHardLastDay);
        add(limits, "USE", "R-TIME-09", null, useLastDay);
        add(limits, "RATING", "R-PROV-11", null, ratingLastDay);
        return limits;
    }

    private static void add(List<Limit> limits, String name, String rule, LocalDate from, LocalDate lastDay) {
        Optional.ofNullable(lastDay).ifPresent(day -> limits.add(new Limit(name, rule, from, day,
                from == null ? null : (int) java.time.temporal.ChronoUnit.DAYS.between(from, day))));
    }
}
