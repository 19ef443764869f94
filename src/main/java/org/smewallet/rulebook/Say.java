package org.smewallet.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.smewallet.shared.EnterpriseSize;
import org.smewallet.shared.Money;

/** How dates, amounts and rates stand in the sentences of the rulebook, in Dutch and in English. */
final class Say {

    private static final DateTimeFormatter DUTCH = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl-BE"));
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private Say() {
    }

    static String nl(LocalDate day) {
        return DUTCH.format(day);
    }

    static String en(LocalDate day) {
        return ENGLISH.format(day);
    }

    static String nl(Money money) {
        return grouped(money, ".", ",") + " euro";
    }

    static String en(Money money) {
        return grouped(money, ",", ".") + " euro";
    }

    static String nl(EnterpriseSize size) {
        return switch (size) {
            case SMALL -> "klein";
            case MEDIUM -> "middelgroot";
            case LARGE -> "groot";
        };
    }

    static String en(EnterpriseSize size) {
        return size.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** 0.30 as 30 %. */
    static String percent(BigDecimal rate) {
        return rate.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }

    private static String grouped(Money money, String thousands, String decimals) {
        String plain = money.amount().abs().toPlainString();
        StringBuilder text = new StringBuilder(plain.substring(0, plain.length() - 3));
        for (int i = text.length() - 3; i > 0; i -= 3) {
            text.insert(i, thousands);
        }
        return (money.isNegative() ? "-" : "") + text + decimals + plain.substring(plain.length() - 2);
    }
}
