package org.smewallet.rulebook;

import java.math.BigDecimal;
import java.util.List;
import org.smewallet.shared.EnterpriseSize;
import org.smewallet.shared.Money;

/**
 * What decides the size class.
 *
 * @param own figures of the last closed year, or an honest estimate of a starter (R-SIZE-07)
 * @param links partner and linked enterprises
 * @param statusBefore the class held until now; null for a first registration (R-SIZE-03)
 * @param classOfPreviousYear the class that the year before gave; null when unknown
 */
public record SizeFacts(Figures own, List<GroupLink> links, EnterpriseSize statusBefore, EnterpriseSize classOfPreviousYear) {

    /** FTE, turnover and balance total of one enterprise and year; the balance total of a starter may be null. */
    public record Figures(BigDecimal fte, Money turnover, Money balanceTotal) {
    }

    /** A partner (25 to 50 percent) or linked (over 50 percent) enterprise. */
    public record GroupLink(BigDecimal percent, Figures figures) {
    }
}
