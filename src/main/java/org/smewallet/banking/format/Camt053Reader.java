package org.smewallet.banking.format;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Set;
import org.smewallet.shared.Iban;
import org.smewallet.shared.Money;

/** Account statements of ISO 20022: camt.053.001.02 and camt.053.001.08, read forward with one entry in memory. */
public final class Camt053Reader implements StatementReader {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.";
    private static final Set<String> VERSIONS = Set.of("02", "08");

    @Override
    public void read(InputStream file, StatementSink sink) {
        GuardedXml xml = new GuardedXml(file);
        String namespace = xml.root();
        if (!namespace.startsWith(NAMESPACE) || !VERSIONS.contains(namespace.substring(NAMESPACE.length()))) {
            throw xml.refused("dit is geen camt.053.001.02 of camt.053.001.08.", "this is no camt.053.001.02 or camt.053.001.08.");
        }
        EntryReader entries = new EntryReader(xml, sink);
        boolean any = false;
        while (xml.nextChild()) {
            if (!"BkToCstmrStmt".equals(xml.name())) {
                throw xml.refused("BkToCstmrStmt ontbreekt.", "BkToCstmrStmt is missing.");
            }
            while (xml.nextChild()) {
                if ("Stmt".equals(xml.name())) {
                    sink.statement(statement(xml, entries));
                    any = true;
                } else {
                    xml.skip();
                }
            }
        }
        xml.finish();
        if (!any) {
            throw xml.refused("het bestand bevat geen afschrift.", "the file holds no statement.");
        }
    }

    private static StatementHead statement(GuardedXml xml, EntryReader entries) {
        int line = xml.line();
        String id = null;
        Iban account = null;
        Balance opening = null;
        Balance closing = null;
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "Id" -> id = Fields.reference(xml.whole().text(), line);
                case "Acct" -> account = account(xml.whole());
                case "Bal" -> {
                    Element balance = xml.whole();
                    String code = Fields.required(balance, "Tp/CdOrPrtry/Cd", "Tp", "CdOrPrtry", "Cd");
                    // The closing balance of the day before is how some banks give the opening of an account at rest.
                    if ("OPBD".equals(code) || "PRCD".equals(code) && opening == null) {
                        opening = Balance.of(balance);
                    } else if ("CLBD".equals(code)) {
                        closing = Balance.of(balance);
                    }
                }
                case "Ntry" -> entries.entry();
                default -> xml.skip();
            }
        }
        if (id == null || id.isEmpty()) {
            throw Fields.missing(line, "Stmt/Id");
        }
        if (account == null) {
            throw Fields.missing(line, "Stmt/Acct");
        }
        if (opening == null || closing == null) {
            throw Fields.missing(line, opening == null ? "Bal OPBD" : "Bal CLBD");
        }
        return new StatementHead(id, account, opening.amount(), opening.day(), closing.amount(), closing.day(), line);
    }

    private static Iban account(Element account) {
        String currency = account.text("Ccy");
        if (currency != null && !"EUR".equals(currency)) {
            throw new StatementRefused(account.line(), "de rekening is niet in euro.", "the account is not in euro.");
        }
        return Fields.account(Fields.required(account, "Acct/Id/IBAN", "Id", "IBAN"), account.line());
    }

    private record Balance(Money amount, LocalDate day) {

        static Balance of(Element balance) {
            Money amount = Fields.euro(balance.at("Amt"), balance.line(), "Bal/Amt");
            LocalDate day = Fields.day(balance.at("Dt"));
            if (day == null) {
                throw Fields.missing(balance.line(), "Bal/Dt");
            }
            return new Balance(Fields.credit(balance) ? amount : amount.negated(), day);
        }
    }
}
