package org.smewallet.process.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** The arithmetic of the reference, written from the rules and from nothing else. */
final class Cents {

    static final BigDecimal NOTHING = new BigDecimal("0.00");
    static final BigDecimal CAP = new BigDecimal("7500.00");
    static final BigDecimal MINIMUM = new BigDecimal("100.00");

    private Cents() {
    }

    /** R-AMT-04, R-AMT-10. */
    static BigDecimal rate(boolean small, boolean cybersecurity) {
        return new BigDecimal(cybersecurity ? small ? "0.45" : "0.35" : small ? "0.30" : "0.20");
    }

    /** R-AMT-06. */
    static BigDecimal subsidy(BigDecimal eligible, BigDecimal rate) {
        return eligible.multiply(rate).setScale(2, RoundingMode.HALF_UP);
    }

    /** R-SUB-02, R-PAY-05: the part of an amount that belongs to so much of the whole. */
    static BigDecimal inProportion(BigDecimal amount, BigDecimal part, BigDecimal whole) {
        return amount.multiply(part).divide(whole, 2, RoundingMode.HALF_UP);
    }

    /** R-TIME-05, R-TIME-06. */
    static LocalDate afterTwoWeeks(LocalDate day) {
        return day.plusDays(14);
    }

    /** R-TIME-07. */
    static LocalDate afterThirtyDays(LocalDate day) {
        return day.plusDays(30);
    }

    /** R-TIME-09. */
    static LocalDate lastDayOfUse(LocalDate applicationDay) {
        return LocalDate.of(applicationDay.getYear() + 1, 12, 31);
    }

    static boolean positive(BigDecimal amount) {
        return amount.signum() > 0;
    }
}
