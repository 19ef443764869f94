package org.smewallet.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;

/** What a value looks like in its unit. */
final class Units {

    private Units() {
    }

    /** True when the value can be read in this unit; an unknown unit fits nothing. */
    static boolean fits(String unit, String value) {
        try {
            return switch (unit) {
                case "fraction", "fraction of paid files" -> between(value, 1) && new BigDecimal(value).scale() <= 4;
                case "percent" -> between(value, 100);
                case "EUR", "EUR/calendar year" -> new BigDecimal(value).signum() >= 0 && new BigDecimal(value).scale() <= 2;
                case "FTE" -> new BigDecimal(value).signum() > 0;
                case "minutes", "calendar days", "working days", "months", "years", "closed years", "attempts", "invitations", "cheques", "employees",
                        "31 December of year + n", "years after application", "years after start of service" -> value.matches("[0-9]{1,4}");
                case "flag" -> value.equals("true") || value.equals("false");
                case "date" -> LocalDate.parse(value).getYear() > 1900;
                case "list" -> value.matches("[A-Z_0-9]+(\\|[A-Z_0-9]+)*");
                case "code", "code table", "mode" -> value.matches("[A-Z_0-9]+");
                default -> unit.startsWith("days ") ? value.matches("[0-9]{1,3}(\\|[0-9]{1,3})*")
                        : unit.contains("|") && Arrays.asList(unit.split("\\|")).contains(value);
            };
        } catch (NumberFormatException | java.time.DateTimeException e) {
            return false;
        }
    }

    private static boolean between(String value, int most) {
        BigDecimal number = new BigDecimal(value);
        return number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0;
    }
}
