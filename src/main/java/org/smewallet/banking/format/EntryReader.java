package org.smewallet.banking.format;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.smewallet.shared.Money;
import org.smewallet.shared.StructuredCommunication;

/** One entry of a camt.053 statement: a line for each of its transactions, or one line when it tells no transaction. */
final class EntryReader {

    private static final int LONGEST_COMMUNICATION = 1_000;
    private static final int LONGEST_NAME = 140;

    private final GuardedXml xml;
    private final StatementSink sink;
    private final ContentKeys keys = new ContentKeys();

    EntryReader(GuardedXml xml, StatementSink sink) {
        this.xml = xml;
        this.sink = sink;
    }

    /** Reads the entry that just began. The standard puts its own data before its transactions. */
    void entry() {
        Element entry = new Element("Ntry", xml.line(), null);
        Batch batch = new Batch(entry);
        while (xml.nextChild()) {
            if ("NtryDtls".equals(xml.name())) {
                while (xml.nextChild()) {
                    if ("TxDtls".equals(xml.name())) {
                        batch.next(xml.whole());
                    } else {
                        xml.skip();
                    }
                }
            } else {
                entry.add(xml.whole());
            }
        }
        batch.end();
    }

    /** The transactions of one entry: each is told when the next begins, so that a single one takes the entry's amount. */
    private final class Batch {

        private final Element entry;
        private Element pending;
        private int count;
        private Money told = Money.ZERO;

        Batch(Element entry) {
            this.entry = entry;
        }

        void next(Element transaction) {
            if (pending != null) {
                tellOneOfSeveral();
            }
            pending = transaction;
            count++;
        }

        void end() {
            Money total = Fields.euro(entry.at("Amt"), entry.line(), "Ntry/Amt");
            if (count <= 1) {
                tell(pending == null ? new Element("TxDtls", entry.line(), null) : pending, total, Fields.credit(entry),
                    entry.text("AcctSvcrRef"));
                return;
            }
            tellOneOfSeveral();
            if (booked() && told.compareTo(Fields.credit(entry) ? total : total.negated()) != 0) {
                throw new StatementRefused(entry.line(), "de verrichtingen tellen niet op tot het bedrag van de boeking.",
                    "the transactions do not add up to the amount of the entry.");
            }
        }

        private void tellOneOfSeveral() {
            boolean credit = Fields.credit(pending.at("CdtDbtInd") == null ? entry : pending);
            String whole = entry.text("AcctSvcrRef");
            tell(pending, ownAmount(pending), credit, whole == null ? null : whole + "/" + count);
        }

        private void tell(Element transaction, Money amount, boolean credit, String otherReference) {
            if (booked()) {
                StatementLine line = line(transaction, amount, credit,
                    Fields.reference(first(transaction.text("Refs", "AcctSvcrRef"), otherReference), entry.line()));
                told = told.plus(line.signedAmount());
                sink.line(line);
            }
        }

        /** Pending and informative entries are not part of the balance. */
        private boolean booked() {
            Element status = entry.at("Sts");
            return status == null || "BOOK".equals(status.text("Cd") == null ? status.text() : status.text("Cd"));
        }

        private Money ownAmount(Element transaction) {
            Element amount = transaction.at("Amt") == null ? transaction.at("AmtDtls", "TxAmt", "Amt") : transaction.at("Amt");
            return Fields.euro(amount, transaction.line(), "TxDtls/Amt");
        }

        private StatementLine line(Element transaction, Money amount, boolean credit, String reference) {
            LocalDate booked = Fields.day(entry.at("BookgDt"));
            LocalDate value = Fields.day(entry.at("ValDt"));
            if (booked == null && value == null) {
                throw Fields.missing(entry.line(), "BookgDt");
            }
            String party = credit ? "Dbtr" : "Cdtr";
            String endToEnd = Fields.reference(transaction.text("Refs", "EndToEndId"), transaction.line());
            StatementLine line = new StatementLine(entry.line(), reference, credit, amount, currency(transaction),
                booked == null ? value : booked, value == null ? booked : value,
                Fields.tidy(first(transaction.text("RltdPties", party, "Nm"), transaction.text("RltdPties", party, "Pty", "Nm")),
                    LONGEST_NAME),
                account(transaction, party + "Acct"), communication(transaction),
                "NOTPROVIDED".equals(endToEnd) ? null : endToEnd, returned(transaction), returnReason(transaction));
            return line.bankReference() != null ? line : keys.withKey("KEY", line);
        }

        private String communication(Element transaction) {
            Element remittance = transaction.at("RmtInf");
            if (remittance == null) {
                return first(Fields.tidy(entry.text("AddtlNtryInf"), LONGEST_COMMUNICATION), "");
            }
            String structured = remittance.text("Strd", "CdtrRefInf", "Ref");
            if (structured != null) {
                return StructuredCommunication.find(structured).map(StructuredCommunication::digits)
                    .orElse(Fields.tidy(structured, LONGEST_COMMUNICATION));
            }
            String free = Stream.concat(remittance.all("Ustrd").stream(),
                    remittance.all("Strd").stream().flatMap(strd -> strd.all("AddtlRmtInf").stream()))
                .map(Element::text).collect(Collectors.joining(" "));
            return Fields.tidy(free, LONGEST_COMMUNICATION);
        }

        private boolean returned(Element transaction) {
            String family = entry.text("BkTxCd", "Domn", "Fmly", "SubFmlyCd");
            return transaction.at("RtrInf") != null || "true".equals(entry.text("RvslInd")) || "1".equals(entry.text("RvslInd"))
                || "RRTN".equals(family) || "RPCR".equals(family);
        }

        private String returnReason(Element transaction) {
            Element information = transaction.at("RtrInf");
            if (information == null) {
                return null;
            }
            String code = first(information.text("Rsn", "Cd"), information.text("Rsn", "Prtry"));
            String text = information.text("AddtlInf");
            return Fields.tidy(Stream.of(first(code, ""), first(text, "")).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(": ")), LONGEST_NAME);
        }
    }

    private static String currency(Element transaction) {
        Element instructed = transaction.at("AmtDtls", "InstdAmt", "Amt");
        Element paid = instructed == null ? transaction.at("AmtDtls", "TxAmt", "Amt") : instructed;
        String currency = paid == null || paid.currency() == null ? "EUR" : paid.currency().toUpperCase(Locale.ROOT);
        if (!currency.matches("[A-Z]{3}")) {
            throw new StatementRefused(transaction.line(), "een munt bestaat uit drie letters.", "a currency has three letters.");
        }
        return currency;
    }

    private static String account(Element transaction, String element) {
        String account = first(transaction.text("RltdPties", element, "Id", "IBAN"),
            transaction.text("RltdPties", element, "Id", "Othr", "Id"));
        return account == null ? null : Fields.tidy(account.replace(" ", "").toUpperCase(Locale.ROOT), 34);
    }

    private static String first(String one, String other) {
        return one != null ? one : other;
    }
}
