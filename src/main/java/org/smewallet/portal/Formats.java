package org.smewallet.portal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.Money;
import org.smewallet.shared.Written;

/** How amounts, rates, days and moments are written on the pages, as people in Flanders write them. */
final class Formats {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Written written;

    Formats(Locale locale) {
        this.written = new Written(locale);
    }

    /** {@code € 1.000,00}; a dash for nothing. */
    public String money(Money amount) {
        return amount == null ? "-" : written.money(amount);
    }

    /** {@code 1000,00}: for a spreadsheet. */
    String plain(Money amount) {
        return written.number(amount.amount(), "0.00");
    }

    /** {@code 12,5}. */
    public String number(BigDecimal number) {
        return written.number(number, "#,##0.##");
    }

    /** A number in a field, as people type it in this language; anything else stays as it is. */
    String typed(String number) {
        return written.isDutch() && number.matches("-?\\d+\\.\\d+") ? number.replace('.', ',') : number;
    }

    /** {@code 30 %}. */
    public String percent(BigDecimal rate) {
        return rate == null ? "-" : written.number(rate.movePointRight(2), "0.##") + " %";
    }

    /** An account number in groups of four, as a bank writes it; another text stays as it is. */
    public String account(String number) {
        return number.matches("[A-Z]{2}\\d{2}[A-Z0-9]{10,30}") ? number.replaceAll("(.{4})(?=.)", "$1 ") : number;
    }

    /** {@code 15 april 2026}. */
    public String day(LocalDate day) {
        return day == null ? "-" : written.day(day);
    }

    /** {@code 15 april 2026, 09:30}, in Brussels. */
    public String moment(Instant moment) {
        return moment == null ? "-" : written.day(Brussels.dateOf(moment)) + ", " + TIME.format(moment.atZone(Brussels.ZONE));
    }

    /** {@code 09:30}, in Brussels. */
    public String time(Instant moment) {
        return TIME.format(moment.atZone(Brussels.ZONE));
    }

    /** How many days a person still has: 0 on the last day, negative when it has passed. */
    public long daysBetween(LocalDate today, LocalDate lastDay) {
        return ChronoUnit.DAYS.between(today, lastDay);
    }

    /** The same until the day of a last moment. */
    public long daysBetween(LocalDate today, Instant lastMoment) {
        return daysBetween(today, Brussels.dateOf(lastMoment));
    }

    /** {@code 1,2 MB}. */
    public String bytes(long size) {
        return size < 1_000_000 ? Math.max(1, size / 1000) + " kB" : written.number(BigDecimal.valueOf(size).movePointLeft(6), "0.0") + " MB";
    }

    /** {@code PDF} for application/pdf. */
    public String kindOf(String mediaType) {
        return mediaType.substring(mediaType.indexOf('/') + 1).toUpperCase(Locale.ROOT);
    }

    /** How a status is coloured: something is asked, all went well, or it ended badly; the words say it too. */
    public String tone(String status) {
        return switch (status) {
            case "DRAFT", "AWAITING_DEPOSIT", "DEPOSIT_OVERDUE", "PARTIALLY_FUNDED", "FUNDED", "REDUCED", "PARTLY_PAID" -> "ask";
            case "PAID", "CLOSED" -> "good";
            case "REFUSED", "LAPSED", "EXPIRED", "STOPPED", "RECOVERY" -> "bad";
            default -> "";
        };
    }

    public String yesNo(boolean yes) {
        return written.isDutch() ? yes ? "ja" : "nee" : yes ? "yes" : "no";
    }

    /** A value of a form: dates and amounts are written out, the rest stays as it is. */
    String any(Object value) {
        if (value instanceof Money money) {
            return money(money);
        }
        if (value instanceof LocalDate day) {
            return day(day);
        }
        if (value instanceof Boolean yes) {
            return yesNo(yes);
        }
        return written.day(String.valueOf(value));
    }

    /** A sentence of the records, its dates and amounts written as people read them. */
    public String prose(String sentence) {
        return sentence == null ? null : written.prose(sentence);
    }
}
