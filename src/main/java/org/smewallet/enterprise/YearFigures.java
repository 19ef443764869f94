package org.smewallet.enterprise;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Optional;
import org.smewallet.rulebook.SizeFacts;
import org.smewallet.shared.Money;

/** FTE, turnover and balance total of one fiscal year. */
@Embeddable
class YearFigures {

    private BigDecimal fte;
    private BigDecimal turnover;
    private BigDecimal balanceTotal;

    protected YearFigures() {
    }

    YearFigures(BigDecimal fte, Money turnover, Money balanceTotal) {
        this.fte = fte;
        this.turnover = turnover.amount();
        this.balanceTotal = balanceTotal == null ? null : balanceTotal.amount();
    }

    String fte() {
        return fte.toPlainString();
    }

    String turnover() {
        return turnover.toPlainString();
    }

    /** Null where a starter gave none. */
    String balanceTotal() {
        return balanceTotal == null ? null : balanceTotal.toPlainString();
    }

    /** For the rulebook; a starter has no balance total yet. */
    SizeFacts.Figures facts() {
        return new SizeFacts.Figures(fte, new Money(turnover), Optional.ofNullable(balanceTotal).map(Money::new).orElse(null));
    }
}
