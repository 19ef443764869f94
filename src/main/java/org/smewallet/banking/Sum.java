package org.smewallet.banking;

import java.math.BigDecimal;
import org.smewallet.shared.Money;

/** How many there are and what they come to, in euro. */
public record Sum(long count, Money total) {

    /** Nothing at all. */
    public static final Sum NONE = new Sum(0, Money.ZERO);

    static Sum of(long count, BigDecimal total) {
        return new Sum(count, new Money(total));
    }
}
