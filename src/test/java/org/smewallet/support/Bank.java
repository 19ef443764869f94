package org.smewallet.support;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.smewallet.banking.PaymentFile;
import org.smewallet.banking.SchemeAccount;
import org.smewallet.banking.StatementTotals;
import org.smewallet.process.BankProcess;
import org.smewallet.shared.Brussels;
import org.springframework.boot.test.context.TestComponent;

/** The bank of the scheme's account: writes its statements, executes and refuses its payments; every message by its schema. */
@TestComponent
public class Bank {

    /** Over all contexts: the bank outlives the application. */
    private static final AtomicInteger SEQUENCE = new AtomicInteger();
    private static final Pattern TRANSFER = Pattern.compile(
            "<EndToEndId>([^<]+)<.*?<InstdAmt[^>]*>([^<]+)<.*?<CdtrAcct>.*?<IBAN>([^<]+)<", Pattern.DOTALL);

    private final BankProcess process;
    private final SchemeAccount account;
    private final Clock clock;
    /** It pays more than comes in: the subsidies of tens of thousands of files. */
    private BigDecimal balance = new BigDecimal("1000000000.00");

    public Bank(BankProcess process, SchemeAccount account, Clock clock) {
        this.process = process;
        this.account = account;
        this.clock = clock;
    }

    /** A line of a statement. */
    public record Line(String amount, boolean credit, String communication, boolean structured, String iban, String endToEndId, boolean reversal) {

        Line(String amount, boolean credit, String communication, boolean structured, String iban, String endToEndId) {
            this(amount, credit, communication, structured, iban, endToEndId, false);
        }

        public static Line deposit(String amount, String communication, String iban) {
            return new Line(amount, true, communication.replaceAll("[^0-9]", ""), true, iban, "NOTPROVIDED");
        }

        /** The bank takes an earlier deposit back. */
        public static Line takenBack(String amount, String communication, String iban) {
            return new Line(amount, false, communication.replaceAll("[^0-9]", ""), true, iban, "NOTPROVIDED", true);
        }

        /** The bank executed this payment. */
        public static Line paid(String amount, String endToEndId, String iban) {
            return new Line(amount, false, "payment", false, iban, endToEndId);
        }

        public static Line freeText(String amount, String text, String iban) {
            return new Line(amount, true, text, false, iban, "NOTPROVIDED");
        }
    }

    /** Today's statement with these lines, read by finance. */
    public StatementTotals statement(Line... lines) {
        return read(write(lines));
    }

    /** Today's statement with these lines, to be read later. */
    public byte[] write(Line... lines) {
        return writeOfDay(Brussels.today(clock).toString(), lines);
    }

    /** A statement of another day, to be read later. */
    public byte[] writeOfDay(String day, Line... lines) {
        return statementOf(day, List.of(lines));
    }

    /** A statement, read by finance. */
    public StatementTotals read(byte[] statement) {
        return process.importStatement(Example.FINANCE, Schemas.valid(statement), "application/xml");
    }

    /** A statement of another day, read today. */
    public StatementTotals statementOfDay(String day, Line... lines) {
        return read(writeOfDay(day, lines));
    }

    /** Cuts, releases and executes everything that waits; gives the end-to-end ids. */
    public List<String> executePayments() {
        Line[] lines = released();
        if (lines.length > 0) {
            statement(lines);
        }
        return Stream.of(lines).map(Line::endToEndId).toList();
    }

    /** Cuts and releases a payment file, which the bank then refuses whole by pain.002. */
    public void rejectPayments(String code) {
        PaymentFile file = cutAndRelease().orElseThrow();
        process.receivePaymentStatus(Example.FINANCE, Schemas.valid("""
                <?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.03"><CstmrPmtStsRpt>\
                <GrpHdr><MsgId>REPORT-1</MsgId><CreDtTm>2026-01-01T00:00:00</CreDtTm></GrpHdr>\
                <OrgnlGrpInfAndSts><OrgnlMsgId>%s</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.03</OrgnlMsgNmId><GrpSts>RJCT</GrpSts>\
                <StsRsnInf><Rsn><Cd>%s</Cd></Rsn></StsRsnInf></OrgnlGrpInfAndSts></CstmrPmtStsRpt></Document>"""
                .formatted(file.id(), code).getBytes(StandardCharsets.UTF_8)));
    }

    /** Cuts and releases everything that waits; gives the lines by which the bank will say that it is executed. */
    public Line[] released() {
        return cutAndRelease().stream().flatMap(file -> executed(new String(process.xml(Example.FINANCE, file.id()), StandardCharsets.UTF_8)).stream())
                .toArray(Line[]::new);
    }

    /** The lines by which the bank will say that it executed a payment file. */
    public static List<Line> executed(String paymentFile) {
        return TRANSFER.matcher(Schemas.valid(paymentFile)).results()
                .map(transfer -> Line.paid(transfer.group(2), transfer.group(1), transfer.group(3))).toList();
    }

    private Optional<PaymentFile> cutAndRelease() {
        Optional<PaymentFile> file = process.cutPaymentFile(Example.FINANCE);
        file.ifPresent(cut -> process.release(Example.FINANCE_2, cut.id()));
        return file;
    }

    private byte[] statementOf(String day, List<Line> lines) {
        String id = "STM%06d".formatted(SEQUENCE.incrementAndGet());
        BigDecimal opening = balance;
        StringBuilder entries = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            balance = line.credit() ? balance.add(new BigDecimal(line.amount())) : balance.subtract(new BigDecimal(line.amount()));
            String remittance = line.communication().isEmpty() ? "" : line.structured()
                    ? "<RmtInf><Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry><Issr>BBA</Issr></Tp><Ref>%s</Ref></CdtrRefInf></Strd></RmtInf>".formatted(line.communication())
                    : "<RmtInf><Ustrd>%s</Ustrd></RmtInf>".formatted(line.communication());
            String party = line.credit() ? "Dbtr" : "Cdtr";
            entries.append("""
                    <Ntry><Amt Ccy="EUR">%1$s</Amt><CdtDbtInd>%2$s</CdtDbtInd>%10$s<Sts>BOOK</Sts><BookgDt><Dt>%3$s</Dt></BookgDt>\
                    <ValDt><Dt>%3$s</Dt></ValDt><AcctSvcrRef>%4$s</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>%5$s</Cd>\
                    <SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd><NtryDtls><TxDtls><Refs><AcctSvcrRef>%4$s</AcctSvcrRef>\
                    <EndToEndId>%6$s</EndToEndId></Refs><AmtDtls><TxAmt><Amt Ccy="EUR">%1$s</Amt></TxAmt></AmtDtls><RltdPties>\
                    <%7$s><Nm>Betaler</Nm></%7$s><%7$sAcct><Id><IBAN>%8$s</IBAN></Id></%7$sAcct></RltdPties>%9$s\
                    </TxDtls></NtryDtls></Ntry>""".formatted(line.amount(), line.credit() ? "CRDT" : "DBIT", day, id + "-" + i,
                    line.credit() ? "RCDT" : "ICDT", line.endToEndId(), party, line.iban(), remittance,
                    line.reversal() ? "<RvslInd>true</RvslInd>" : ""));
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt>\
                <GrpHdr><MsgId>%1$s</MsgId><CreDtTm>%2$sT18:00:00</CreDtTm></GrpHdr><Stmt><Id>%1$s</Id><CreDtTm>%2$sT18:00:00</CreDtTm>\
                <Acct><Id><IBAN>%3$s</IBAN></Id></Acct>%4$s%5$s%6$s</Stmt></BkToCstmrStmt></Document>"""
                .formatted(id, day, account.iban().compact(), balance("OPBD", opening, day), balance("CLBD", balance, day), entries)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String balance(String code, BigDecimal amount, String day) {
        return "<Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>%s</Dt></Dt></Bal>"
                .formatted(code, amount.toPlainString(), day);
    }
}
