package org.smewallet.shared;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Days and amounts as people in Flanders write them, in Dutch or in English. */
public final class Written {

    private static final Locale BELGIUM = Locale.forLanguageTag("nl-BE");
    private static final Pattern ISO_DAY = Pattern.compile("(?<![\\w-])\\d{4}-\\d{2}-\\d{2}(?![\\w-])");
    private static final Pattern PLAIN_AMOUNT = Pattern.compile("(?<![\\w.,/-])\\d{1,12}\\.\\d{2}(?![\\w/-]|[.,]\\d)");

    /** In Dutch: what stands first on every screen. */
    public static final Written DUTCH = new Written(Locale.forLanguageTag("nl"));

    private final Locale locale;

    public Written(Locale locale) {
        this.locale = "en".equals(locale.getLanguage()) ? Locale.UK : BELGIUM;
    }

    /** {@code € 1.000,00}. */
    public String money(Money amount) {
        return "€ " + number(amount.amount(), "#,##0.00");
    }

    /** {@code 15 april 2026}. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
    }

    /** {@code 15 april 2026} for {@code 2026-04-15}; any other text stays as it is. */
    public String day(String text) {
        try {
            return ISO_DAY.matcher(text).matches() ? day(LocalDate.parse(text)) : text;
        } catch (DateTimeException e) {
            return text;
        }
    }

    /** A sentence of the records, its dates and amounts written as people read them. */
    public String prose(String sentence) {
        String dated = ISO_DAY.matcher(sentence).replaceAll(found -> day(found.group()));
        return PLAIN_AMOUNT.matcher(dated).replaceAll(found -> number(new BigDecimal(found.group()), "#,##0.00"));
    }

    /** A number by a pattern of {@link DecimalFormat}. */
    public String number(BigDecimal number, String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale)).format(number);
    }

    public boolean isDutch() {
        return locale == BELGIUM;
    }
}
