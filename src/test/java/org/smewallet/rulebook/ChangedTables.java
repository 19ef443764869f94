package org.smewallet.rulebook;

import java.nio.charset.StandardCharsets;

/** Tables as an analyst might change them, for tests: a shipped file with text replaced. */
public final class ChangedTables {

    private ChangedTables() {
    }

    public static byte[] shipped(String file) {
        return RunningTables.shipped().get(file);
    }

    /** The shipped file with one text replaced once; fails when the text is not there. */
    static byte[] changed(String file, String from, String to) {
        String dmn = new String(shipped(file), StandardCharsets.UTF_8);
        int at = dmn.indexOf(from);
        if (at < 0) {
            throw new IllegalArgumentException(file + " does not hold " + from);
        }
        return (dmn.substring(0, at) + to + dmn.substring(at + from.length())).getBytes(StandardCharsets.UTF_8);
    }

    /** Limits in which the hard limit of the deposit is so many days from a date on. */
    public static byte[] hardLimitFrom(String date, String dayBefore, int days) {
        String row = hardLimitRow();
        String old = row.replace(open("2016-04-01"), closed("2016-04-01", dayBefore));
        String more = row.replace(open("2016-04-01"), open(date)).replace("\"30\"", "\"" + days + "\"").replaceAll("id=\"([A-Za-z_0-9]+)\"", "id=\"$1_new\"");
        return changed("limits.dmn", row, old + more);
    }

    private static String hardLimitRow() {
        String dmn = new String(shipped("limits.dmn"), StandardCharsets.UTF_8);
        int key = dmn.indexOf("\"deposit.hardDays\"");
        return dmn.substring(dmn.lastIndexOf("      <rule ", key), dmn.indexOf("</rule>", key) + "</rule>\n".length());
    }

    private static String open(String date) {
        return "&gt;= " + day(date);
    }

    private static String closed(String from, String to) {
        return "[" + day(from) + ".." + day(to) + "]";
    }

    private static String day(String date) {
        return "date and time(\"" + date + "T00:00:00\")";
    }
}
