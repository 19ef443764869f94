package org.smewallet.banking.coda;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes CODA files as the bank would, for tests; what is right is computed, what is wrong is changed afterwards. */
public final class CodaText {

    private final String account;
    private final String day;
    private final BigDecimal opening;
    private final List<String> records = new ArrayList<>();
    private BigDecimal debit = BigDecimal.ZERO;
    private BigDecimal credit = BigDecimal.ZERO;
    private int sequence;
    private int details;

    private CodaText(String account, String day, String opening) {
        this.account = account;
        this.day = day;
        this.opening = new BigDecimal(opening);
    }

    /** A statement of this account with its day as DDMMYY. */
    public static CodaText statement(String account, String day, String opening) {
        return new CodaText(account, day, opening);
    }

    /** A transfer received; the communication is structured when it has twelve digits. */
    public CodaText credit(String amount, String communication) {
        return movement("00150000", amount, true, communication).party("", "", "BE68539007547034", "Enterprise", "");
    }

    /** One of our payments, by its end-to-end id. */
    public CodaText debit(String amount, String endToEndId) {
        return movement("00101000", amount, false, "").party(endToEndId, "", "BE68539007547034", "Provider", "");
    }

    /** A movement of its own. */
    public CodaText movement(String code, String amount, boolean isCredit, String communication) {
        sequence++;
        details = 0;
        debit = isCredit ? debit : debit.add(new BigDecimal(amount));
        credit = isCredit ? credit.add(new BigDecimal(amount)) : credit;
        return record21(code, amount, isCredit, communication);
    }

    /** A part of the movement before. */
    public CodaText detail(String code, String amount, boolean isCredit, String communication) {
        details++;
        return record21(code, amount, isCredit, communication);
    }

    private CodaText record21(String code, String amount, boolean isCredit, String communication) {
        boolean structured = communication.matches("[0-9]{12}");
        String text = structured ? "101" + communication : communication;
        records.add("21" + number() + pad("REF%04d%04d".formatted(sequence, details), 21) + (isCredit ? "0" : "1") + amount(amount) + day + code
            + (structured ? "1" : "0") + pad(text, 53) + day + "0010" + "0" + " " + "0");
        return this;
    }

    /** The records 2.2 and 2.3 of the movement before; a return is its type and reason, such as {@code 2AC04}. */
    public CodaText party(String customerReference, String returned, String number, String name, String communication) {
        records.add("22" + number() + pad(communication, 53) + pad(customerReference, 35) + pad("GEBABEBB", 14) + pad(returned, 13) + "1 0");
        records.add("23" + number() + pad(number, 34) + "EUR" + pad(name, 35) + pad("", 43) + "0 0");
        return this;
    }

    /** The records 3.1 to 3.3 of the movement before. */
    public CodaText information(String one, String two, String three) {
        records.add("31" + number() + pad("REF", 21) + "00150000" + "0" + pad(one, 73) + pad("", 12) + "1 0");
        records.add("32" + number() + pad(two, 105) + pad("", 10) + "1 0");
        records.add("33" + number() + pad(three, 90) + pad("", 25) + "0 0");
        return this;
    }

    private String number() {
        return "%04d%04d".formatted(sequence, details);
    }

    private static String amount(String amount) {
        return "%015d".formatted(new BigDecimal(amount).abs().movePointRight(3).longValueExact());
    }

    private static String pad(String text, int length) {
        return (text + " ".repeat(length)).substring(0, length);
    }

    public String closing() {
        return opening.add(credit).subtract(debit).toPlainString();
    }

    private List<String> lines(boolean last, boolean withBalance) {
        List<String> lines = new ArrayList<>();
        lines.add("00000" + day + "00105" + pad("", 8) + pad("FILE", 10) + pad("HOLDER", 26) + pad("GEBABEBB", 11) + "00824677865" + " " + "00000"
            + pad("", 39) + "2");
        lines.add("12001" + pad(account, 34) + "EUR" + (opening.signum() < 0 ? "1" : "0") + amount(opening.toPlainString()) + day + pad("HOLDER", 26)
            + pad("ACCOUNT", 35) + "017");
        lines.addAll(records);
        if (withBalance) {
            lines.add("8001" + pad(account, 34) + "EUR" + (new BigDecimal(closing()).signum() < 0 ? "1" : "0") + amount(closing()) + day + pad("", 64)
                + "1");
            lines.add("4 00010000" + pad("", 22) + pad("A free communication", 80) + pad("", 15) + "0");
        }
        int counted = records.size() + (withBalance ? 2 : 1);
        lines.add("9" + pad("", 15) + "%06d".formatted(counted)
            + amount(debit.toPlainString()) + amount(credit.toPlainString()) + pad("", 75) + (last ? "2" : "1"));
        return lines;
    }

    /** The file with this statement and others after it. */
    public String text(CodaText... more) {
        List<String> lines = new ArrayList<>(lines(more.length == 0, true));
        for (int place = 0; place < more.length; place++) {
            lines.addAll(more[place].lines(place == more.length - 1, true));
        }
        return String.join("\r\n", lines) + "\r\n";
    }

    /** A file of a day on which nothing moved: records 0, 1 and 9. */
    public String emptyText() {
        return String.join("\n", lines(true, false));
    }

    public byte[] bytes() {
        return text().getBytes(StandardCharsets.ISO_8859_1);
    }
}
