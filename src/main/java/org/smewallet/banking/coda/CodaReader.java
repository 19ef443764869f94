package org.smewallet.banking.coda;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Set;

/** Reads CODA 2 files; see the package's description. */
public final class CodaReader {

    private static final Set<String> OF_A_MOVEMENT = Set.of("22", "23", "31", "32", "33");

    private final CodaLines lines;
    private final CodaHandler handler;

    private CodaReader(InputStream file, CodaHandler handler) {
        lines = new CodaLines(file);
        this.handler = handler;
    }

    /**
     * Hands over each movement and each statement of the file.
     *
     * @throws CodaFault at the first thing that is wrong
     */
    public static void read(InputStream file, CodaHandler handler) {
        new CodaReader(file, handler).file();
    }

    private void file() {
        CodaRecord header = lines.next();
        if (header == null) {
            throw new CodaFault(1, "het bestand is leeg.", "the file is empty.");
        }
        boolean another = new Statement(header).read();
        while (another) {
            another = new Statement(required()).read();
        }
        CodaRecord beyond = lines.next();
        if (beyond != null) {
            throw beyond.fault("er staat nog iets na het laatste afschrift.", "something stands after the last statement.");
        }
    }

    private CodaRecord required() {
        CodaRecord record = lines.next();
        if (record == null) {
            throw new CodaFault(lines.line(), "het bestand is afgebroken.", "the file is cut off.");
        }
        return record;
    }

    /** The records 0 to 9 of one statement. */
    private final class Statement {

        private final CodaRecord header;
        private MovementBuilder open;
        private int records;
        private BigDecimal debit = BigDecimal.ZERO;
        private BigDecimal credit = BigDecimal.ZERO;

        Statement(CodaRecord header) {
            this.header = header;
        }

        /** Reads to the trailer; true when another statement follows. */
        boolean read() {
            expect(header, "0");
            if (header.sign(128) != '2' || !"05".equals(header.raw(15, 16))) {
                throw header.fault("dit is geen CODA versie 2.", "this is no CODA version 2.");
            }
            CodaRecord old = counted(required());
            expect(old, "1");
            CodaAccount account = CodaAccount.of(old, old.sign(2), 6);
            CodaRecord record = required();
            while (record.code().startsWith("2") || record.code().startsWith("3")) {
                movementRecord(counted(record));
                record = required();
            }
            close();
            CodaRecord balance = null;
            if ("8".equals(record.code())) {
                balance = counted(record);
                checkBalance(old, account, balance);
                record = required();
                while ("4".equals(record.code())) {
                    record = required();
                }
            } else if (debit.signum() != 0 || credit.signum() != 0) {
                throw record.fault("het nieuwe saldo ontbreekt.", "the new balance is missing.");
            }
            trailer(record);
            handler.statement(new CodaStatement(header.line(), header.day(6), old.text(126, 128), account.number(), account.currency(),
                old.balance(43), old.day(59), balance == null ? old.balance(43) : balance.balance(42),
                balance == null ? header.day(6) : balance.day(58)));
            return record.sign(128) == '1';
        }

        private CodaRecord counted(CodaRecord record) {
            records++;
            return record;
        }

        private void movementRecord(CodaRecord record) {
            if ("21".equals(record.code())) {
                boolean detail = open != null && open.belongsTo(record) && !"0000".equals(record.raw(7, 10))
                    || open != null && open.belongsTo(record) && open.isDetail();
                close();
                record.number(3, 10);
                open = new MovementBuilder(record, detail);
                return;
            }
            if (!OF_A_MOVEMENT.contains(record.code()) || open == null || !open.belongsTo(record)) {
                throw record.fault("deze record hoort bij geen verrichting.", "this record belongs to no movement.");
            }
            switch (record.code()) {
                case "22" -> open.movement2(record);
                case "23" -> open.movement3(record);
                case "31" -> open.information1(record);
                case "32" -> open.information2(record);
                default -> open.information3(record);
            }
        }

        private void close() {
            if (open == null) {
                return;
            }
            if (!open.isDetail()) {
                debit = open.isCredit() ? debit : debit.add(open.amount());
                credit = open.isCredit() ? credit.add(open.amount()) : credit;
            }
            handler.movement(open.movement());
            open = null;
        }

        private void checkBalance(CodaRecord old, CodaAccount account, CodaRecord balance) {
            if (!CodaAccount.of(balance, old.sign(2), 5).number().equals(account.number())) {
                throw balance.fault("het nieuwe saldo is van een andere rekening.", "the new balance is of another account.");
            }
            BigDecimal reached = old.balance(43).add(credit).subtract(debit);
            if (reached.compareTo(balance.balance(42)) != 0) {
                throw balance.fault("oud saldo en verrichtingen geven %s, het nieuwe saldo is %s.".formatted(reached, balance.balance(42)),
                    "old balance and movements make %s, the new balance is %s.".formatted(reached, balance.balance(42)));
            }
        }

        private void trailer(CodaRecord record) {
            expect(record, "9");
            if (record.number(17, 22) != records) {
                throw record.fault("het bestand telt %d records, de sluitrecord zegt %d.".formatted(records, record.number(17, 22)),
                    "the file has %d records, its trailer says %d.".formatted(records, record.number(17, 22)));
            }
            if (record.amount(23).compareTo(debit) != 0 || record.amount(38).compareTo(credit) != 0) {
                throw record.fault("de omzet in de sluitrecord klopt niet.", "the turnover in the trailer is not right.");
            }
            if (record.sign(128) != '1' && record.sign(128) != '2') {
                throw record.fault("positie 128 is niet 1 of 2.", "position 128 is not 1 or 2.");
            }
        }

        private void expect(CodaRecord record, String code) {
            if (!record.code().equals(code)) {
                throw record.fault("hier wordt record %s verwacht.".formatted(code), "record %s is expected here.".formatted(code));
            }
        }
    }
}
