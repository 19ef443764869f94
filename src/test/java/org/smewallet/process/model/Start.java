package org.smewallet.process.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;

/**
 * How a history begins.
 *
 * @param usedBefore what the enterprise had used of its yearly cap before
 */
record Start(boolean small, BigDecimal usedBefore, LocalDate day) {

    private static final LocalDate[] DAYS = {LocalDate.of(2026, 3, 30), LocalDate.of(2026, 2, 12), LocalDate.of(2026, 10, 20),
        LocalDate.of(2026, 11, 25), LocalDate.of(2026, 12, 28)};

    static Start random(Random random) {
        BigDecimal used = random.nextInt(3) > 0 ? Cents.NOTHING
                : Cents.CAP.subtract(BigDecimal.valueOf(random.nextInt(60_000), 2));
        return new Start(random.nextInt(3) > 0, used, DAYS[random.nextInt(DAYS.length)]);
    }
}
