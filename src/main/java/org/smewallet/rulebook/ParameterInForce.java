package org.smewallet.rulebook;

import java.time.LocalDate;

/** One row of the rulebook that holds on a day. */
public record ParameterInForce(String key, String dimension, String value, String unit, LocalDate validFrom, LocalDate validTo,
        String rule, String source) {
}
