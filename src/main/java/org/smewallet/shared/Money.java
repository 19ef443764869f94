package org.smewallet.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/** An amount in euro with exactly two decimals; may be negative, as a difference can be. */
public record Money(BigDecimal amount) implements Comparable<Money> {

    /** Nothing: 0.00 euro. */
    public static final Money ZERO = Money.of("0.00");

    public Money {
        if (amount.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException("Not a whole number of cents: " + amount.toPlainString());
        }
        amount = amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    /** Reads {@code "388.50"}; refuses more than two decimals. */
    @JsonCreator
    public static Money of(String amount) {
        return new Money(new BigDecimal(amount));
    }

    /** The nearest cent, half up: the one place where a computed amount is rounded (R-AMT-06). */
    public static Money rounded(BigDecimal exact) {
        return new Money(exact.setScale(2, RoundingMode.HALF_UP));
    }

    /** The sum of the amounts; zero for none. */
    public static Money sum(Collection<Money> amounts) {
        return amounts.stream().reduce(ZERO, Money::plus);
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.amount));
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(other.amount));
    }

    public Money negated() {
        return new Money(amount.negate());
    }

    public Money times(int factor) {
        return new Money(amount.multiply(BigDecimal.valueOf(factor)));
    }

    /** This amount multiplied by a rate such as 0.30, to the nearest cent half up (R-AMT-06). */
    public Money at(BigDecimal rate) {
        return rounded(amount.multiply(rate));
    }

    /**
     * This amount x part / whole, to the nearest cent half up: the cumulative share of R-SUB-02 and R-PAY-05.
     *
     * @throws ArithmeticException when the whole is zero
     */
    public Money share(Money part, Money whole) {
        return new Money(amount.multiply(part.amount).divide(whole.amount, 2, RoundingMode.HALF_UP));
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public boolean isLessThan(Money other) {
        return compareTo(other) < 0;
    }

    public boolean isMoreThan(Money other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }

    /** As the interface writes it: {@code 388.50}. */
    @Override
    @JsonValue
    public String toString() {
        return amount.toPlainString();
    }
}
