package org.smewallet.rulebook;

import java.math.BigDecimal;
import java.util.List;
import org.smewallet.shared.EnterpriseSize;
import org.smewallet.shared.Money;
import org.smewallet.shared.Reason;

/**
 * The size class of an enterprise.
 *
 * @param group the figures at group level (R-SIZE-02)
 * @param counted how each partner or linked enterprise counts, in the order given
 * @param thresholds of the small and the medium class, and which of them the group keeps (R-SIZE-01)
 * @param classThisYear what the thresholds say of these figures (R-SIZE-01)
 * @param status the class that holds after the two-year rule (R-SIZE-03)
 */
public record SizeAnswer(SizeFacts.Figures group, List<Counted> counted, List<Threshold> thresholds, EnterpriseSize classThisYear, EnterpriseSize status,
        List<Reason> reasons) {

    /** How much of another enterprise counts (R-SIZE-02). */
    public enum Part {
        /** More than half: in full. */
        LINKED,
        /** A quarter to a half: for its percent. */
        PARTNER,
        /** Less: not at all. */
        NONE
    }

    /** @param figures what counts of it, rounded to show */
    public record Counted(Part part, SizeFacts.Figures figures) {
    }

    /** A class: fewer than so many FTE, and turnover or balance total at most so much. */
    public record Threshold(EnterpriseSize size, BigDecimal fteBelow, Money turnoverMax, Money balanceMax, boolean fteKept, boolean turnoverKept,
            boolean balanceKept) {

        public boolean isKept() {
            return fteKept && (turnoverKept || balanceKept);
        }
    }
}
