package org.smewallet.process.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.smewallet.shared.Iban;
import org.smewallet.shared.Money;

/**
 * A statement of one day as the bank of the scheme's account would send it (camt.053).
 *
 * @param id given by the bank, never twice
 * @param opening what the account held before
 */
record ExampleStatement(String id, LocalDate day, Iban account, Money opening, List<Line> lines) {

    /**
     * A movement on the account.
     *
     * @param reference communication of a deposit (twelve digits or free text), end-to-end id of a payment
     * @param otherSide account of the payer or the payee
     */
    record Line(boolean credit, Money amount, String reference, Iban otherSide) {

        static Line deposit(Money amount, String communication, Iban payer) {
            return new Line(true, amount, communication, payer);
        }

        static Line payment(Money amount, String endToEndId, Iban payee) {
            return new Line(false, amount, endToEndId, payee);
        }
    }

    byte[] xml() {
        StringBuilder entries = new StringBuilder();
        Money closing = opening;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            closing = line.credit() ? closing.plus(line.amount()) : closing.minus(line.amount());
            entries.append(entry(id + "-" + (i + 1), line));
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt>
                <GrpHdr><MsgId>%1$s</MsgId><CreDtTm>%2$sT18:00:00</CreDtTm></GrpHdr>
                <Stmt><Id>%1$s</Id><CreDtTm>%2$sT18:00:00</CreDtTm><Acct><Id><IBAN>%3$s</IBAN></Id></Acct>
                %4$s%5$s%6$s</Stmt></BkToCstmrStmt></Document>
                """.formatted(id, day, account.compact(), balance("OPBD", opening), balance("CLBD", closing), entries).getBytes(StandardCharsets.UTF_8);
    }

    private String balance(String code, Money amount) {
        boolean overdrawn = amount.isNegative();
        return "<Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Dt><Dt>%s</Dt></Dt></Bal>\n"
                .formatted(code, overdrawn ? amount.negated() : amount, overdrawn ? "DBIT" : "CRDT", day);
    }

    private String entry(String bankReference, Line line) {
        boolean structured = line.credit() && line.reference().matches("[0-9]{12}");
        String remittance = structured
                ? "<Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry><Issr>BBA</Issr></Tp><Ref>" + line.reference() + "</Ref></CdtrRefInf></Strd>"
                : "<Ustrd>" + (line.credit() ? line.reference() : "Betaling") + "</Ustrd>";
        return """
                <Ntry><Amt Ccy="EUR">%1$s</Amt><CdtDbtInd>%2$s</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>%3$s</Dt></BookgDt><ValDt><Dt>%3$s</Dt></ValDt>
                <AcctSvcrRef>%4$s</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>%5$s</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>
                <NtryDtls><TxDtls><Refs><AcctSvcrRef>%4$s</AcctSvcrRef><EndToEndId>%6$s</EndToEndId></Refs>
                <RltdPties><%7$s><Nm>Voorbeeldrekening</Nm></%7$s><%7$sAcct><Id><IBAN>%8$s</IBAN></Id></%7$sAcct></RltdPties>
                <RmtInf>%9$s</RmtInf></TxDtls></NtryDtls></Ntry>
                """.formatted(line.amount(), line.credit() ? "CRDT" : "DBIT", day, bankReference, line.credit() ? "RCDT" : "ICDT",
                line.credit() ? "NOTPROVIDED" : line.reference(), line.credit() ? "Dbtr" : "Cdtr", line.otherSide().compact(), remittance);
    }
}
