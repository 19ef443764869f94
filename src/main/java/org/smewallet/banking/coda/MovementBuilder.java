package org.smewallet.banking.coda;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Gathers the records of one movement. */
final class MovementBuilder {

    /** More is never shown; a file with endless information records must not fill the memory. */
    private static final int LONGEST_INFORMATION = 2_000;

    private final CodaRecord first;
    private final boolean detail;
    private final boolean credit;
    private final BigDecimal amount;
    private final LocalDate valueDate;
    private final LocalDate entryDate;
    private final String structure;
    private final StringBuilder communication = new StringBuilder();
    private final StringBuilder information = new StringBuilder();
    private boolean informationIsFree;
    private String customerReference = "";
    private Character returnType;
    private String returnReason = "";
    private String account = "";
    private String name = "";

    MovementBuilder(CodaRecord record, boolean detail) {
        first = record;
        this.detail = detail;
        credit = record.credit(32);
        amount = record.amount(33);
        valueDate = "000000".equals(record.raw(48, 53)) ? null : record.day(48);
        entryDate = record.day(116);
        record.number(54, 61);
        boolean structured = record.sign(62) == '1';
        structure = structured ? record.text(63, 65) : null;
        communication.append(structured ? record.raw(66, 115) : record.raw(63, 115));
    }

    void movement2(CodaRecord record) {
        communication.append(record.raw(11, 63));
        customerReference = record.text(64, 98);
        returnType = record.sign(113) == ' ' ? null : record.sign(113);
        returnReason = record.text(114, 117);
    }

    void movement3(CodaRecord record) {
        account = CodaAccount.counterparty(record.raw(11, 47));
        name = record.text(48, 82);
        communication.append(record.raw(83, 125));
    }

    void information1(CodaRecord record) {
        informationIsFree = record.sign(40) == '0';
        inform(record.raw(41, 113));
    }

    void information2(CodaRecord record) {
        inform(record.raw(11, 115));
    }

    void information3(CodaRecord record) {
        inform(record.raw(11, 100));
    }

    private void inform(String text) {
        if (informationIsFree && information.length() + text.length() <= LONGEST_INFORMATION) {
            information.append(text);
        }
    }

    boolean belongsTo(CodaRecord record) {
        return first.raw(3, 6).equals(record.raw(3, 6));
    }

    boolean isDetail() {
        return detail;
    }

    boolean isCredit() {
        return credit;
    }

    BigDecimal amount() {
        return amount;
    }

    CodaMovement movement() {
        return new CodaMovement(first.line(), first.number(3, 6), detail, first.text(11, 31), credit, amount, valueDate, entryDate,
            first.raw(54, 61), structure, communication.toString().strip(), customerReference, returnType, returnReason, account, name,
            information.toString().strip());
    }
}
