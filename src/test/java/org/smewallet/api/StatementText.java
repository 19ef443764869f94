package org.smewallet.api;

import java.math.BigDecimal;
import java.util.List;

/** Writes small camt.053 statements as a bank does. */
final class StatementText {

    private StatementText() {
    }

    /** One movement; the communication is the structured one for a credit, the end-to-end id for a debit. */
    record Movement(String amount, boolean credit, String reference, String otherIban) {
    }

    static String of(String id, String day, String account, BigDecimal opening, List<Movement> movements) {
        BigDecimal closing = movements.stream().map(m -> m.credit() ? new BigDecimal(m.amount()) : new BigDecimal(m.amount()).negate())
                .reduce(opening, BigDecimal::add);
        StringBuilder entries = new StringBuilder();
        for (int i = 0; i < movements.size(); i++) {
            entries.append(entry(id + "-" + i, day, movements.get(i)));
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt>\
                <GrpHdr><MsgId>%1$s</MsgId><CreDtTm>%2$sT18:00:00</CreDtTm></GrpHdr><Stmt><Id>%1$s</Id><CreDtTm>%2$sT18:00:00</CreDtTm>\
                <Acct><Id><IBAN>%3$s</IBAN></Id></Acct>%4$s%5$s%6$s</Stmt></BkToCstmrStmt></Document>"""
                .formatted(id, day, account, balance("OPBD", opening, day), balance("CLBD", closing, day), entries);
    }

    private static String balance(String code, BigDecimal amount, String day) {
        return "<Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>%s</Dt></Dt></Bal>"
                .formatted(code, amount.setScale(2), day);
    }

    private static String entry(String reference, String day, Movement movement) {
        String party = movement.credit() ? "Dbtr" : "Cdtr";
        String remittance = movement.credit() ? "<Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry><Issr>BBA</Issr></Tp><Ref>"
                + movement.reference().replaceAll("[^0-9]", "") + "</Ref></CdtrRefInf></Strd>" : "<Ustrd>payment</Ustrd>";
        return ("<Ntry><Amt Ccy=\"EUR\">%1$s</Amt><CdtDbtInd>%2$s</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>%3$s</Dt></BookgDt><ValDt><Dt>%3$s</Dt></ValDt>"
                + "<AcctSvcrRef>%4$s</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>%5$s</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>"
                + "<NtryDtls><TxDtls><Refs><AcctSvcrRef>%4$s</AcctSvcrRef><EndToEndId>%6$s</EndToEndId></Refs>"
                + "<AmtDtls><TxAmt><Amt Ccy=\"EUR\">%1$s</Amt></TxAmt></AmtDtls><RltdPties><%7$s><Nm>Counterparty</Nm></%7$s>"
                + "<%7$sAcct><Id><IBAN>%8$s</IBAN></Id></%7$sAcct></RltdPties><RmtInf>%9$s</RmtInf></TxDtls></NtryDtls></Ntry>")
                .formatted(movement.amount(), movement.credit() ? "CRDT" : "DBIT", day, reference, movement.credit() ? "RCDT" : "ICDT",
                        movement.credit() ? "NOTPROVIDED" : movement.reference(), party, movement.otherIban(), remittance);
    }
}
