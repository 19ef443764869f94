package org.smewallet.bench;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One line of the result.
 *
 * @param first what has to be reached first, null where nothing is asked
 * @param goal what is aimed at then
 * @param more true when more is better
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Figure(String name, double value, String unit, Double first, Double goal, boolean more) {

    static Figure seen(String name, double value, String unit) {
        return new Figure(name, value, unit, null, null, false);
    }

    static Figure atLeast(String name, double value, String unit, double first, double goal) {
        return new Figure(name, value, unit, first, goal, true);
    }

    static Figure atMost(String name, double value, String unit, double first, double goal) {
        return new Figure(name, value, unit, first, goal, false);
    }

    /** In a word: {@code goal}, {@code first} or {@code missed}; empty where nothing is asked. */
    public String reached() {
        return first == null ? "" : meets(goal) ? "goal" : meets(first) ? "first" : "missed";
    }

    private boolean meets(double aim) {
        return more ? value >= aim : value <= aim;
    }
}
