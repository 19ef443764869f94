package org.smewallet.banking.format;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/** Writes statements as the bank would, for tests: camt.053 in both versions, right unless told otherwise. */
public final class StatementText {

    public static final String ACCOUNT = "BE80001000000177";
    public static final String PAYER = "BE68539007547034";

    private final String id;
    private final String day;
    private final BigDecimal opening;
    private final StringBuilder entries = new StringBuilder();
    private String version = "02";
    private String account = ACCOUNT;
    private BigDecimal balance;
    private String closingBalance;
    private int lines;

    private StatementText(String id, String day, String opening) {
        this.id = id;
        this.day = day;
        this.opening = new BigDecimal(opening);
        balance = this.opening;
    }

    /** A statement of one day with this opening balance. */
    public static StatementText statement(String id, String day, String opening) {
        return new StatementText(id, day, opening);
    }

    public StatementText version(String two) {
        version = two;
        return this;
    }

    public StatementText account(String iban) {
        account = iban;
        return this;
    }

    public StatementText closing(String wrong) {
        closingBalance = wrong;
        return this;
    }

    public StatementText deposit(String amount, String communication) {
        return credit(id + "-" + lines, amount, communication);
    }

    /** A transfer to the account with this reference of the bank; a communication of twelve digits is a structured one. */
    public StatementText credit(String reference, String amount, String communication) {
        String remittance = communication.matches("[0-9]{12}")
            ? "<Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry><Issr>BBA</Issr></Tp><Ref>" + communication + "</Ref></CdtrRefInf></Strd>"
            : "<Ustrd>" + communication + "</Ustrd>";
        return entry(reference, amount, true, "", transaction("<EndToEndId>NOTPROVIDED</EndToEndId>", party("Dbtr"), remittance, ""));
    }

    /** One of our payments leaves the account. */
    public StatementText payment(String endToEndId, String amount) {
        return entry(id + "-" + lines, amount, false, "",
            transaction("<EndToEndId>" + endToEndId + "</EndToEndId>", party("Cdtr"), "<Ustrd>payment</Ustrd>", ""));
    }

    /** One of our payments comes back. */
    public StatementText paymentBack(String endToEndId, String amount, String reason) {
        return entry(id + "-" + lines, amount, true, "", transaction("<EndToEndId>" + endToEndId + "</EndToEndId>", party("Dbtr"),
            "<Ustrd>return</Ustrd>", "<RtrInf><Rsn><Cd>" + reason + "</Cd></Rsn></RtrInf>"));
    }

    /** The bank takes a deposit back. */
    public StatementText depositBack(String amount) {
        return entry(id + "-" + lines, amount, false, "<RvslInd>true</RvslInd>", "");
    }

    /** An entry with own parts. */
    public StatementText entry(String reference, String amount, boolean credit, String parts, String transactions) {
        lines++;
        balance = credit ? balance.add(new BigDecimal(amount)) : balance.subtract(new BigDecimal(amount));
        entries.append("<Ntry><Amt Ccy=\"EUR\">").append(amount).append("</Amt><CdtDbtInd>").append(credit ? "CRDT" : "DBIT")
            .append("</CdtDbtInd>").append(parts).append("<Sts>").append(version.equals("02") ? "BOOK" : "<Cd>BOOK</Cd>")
            .append("</Sts><BookgDt><Dt>").append(day).append("</Dt></BookgDt><ValDt><Dt>").append(day).append("</Dt></ValDt>")
            .append(reference.isEmpty() ? "" : "<AcctSvcrRef>" + reference + "</AcctSvcrRef>")
            .append("<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>");
        entries.append(transactions.isEmpty() ? "" : "<NtryDtls>" + transactions + "</NtryDtls>").append("</Ntry>\n");
        return this;
    }

    /** The transaction of an entry. */
    public String transaction(String references, String parties, String remittance, String more) {
        return "<TxDtls><Refs>" + references + "</Refs>" + "<RltdPties>" + parties
            + "</RltdPties><RmtInf>" + remittance + "</RmtInf>" + more + "</TxDtls>";
    }

    /** The other side, by its role. */
    public String party(String role) {
        String name = version.equals("02") ? "<Nm>Enterprise</Nm>" : "<Pty><Nm>Enterprise</Nm></Pty>";
        return "<" + role + ">" + name + "</" + role + "><" + role + "Acct><Id><IBAN>" + PAYER + "</IBAN></Id></" + role + "Acct>";
    }

    public String closingBalance() {
        return balance.toPlainString();
    }

    private String balance(String code, String amount) {
        return "<Bal><Tp><CdOrPrtry><Cd>" + code + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">" + amount.replace("-", "") + "</Amt><CdtDbtInd>"
            + (amount.startsWith("-") ? "DBIT" : "CRDT") + "</CdtDbtInd><Dt><Dt>" + day + "</Dt></Dt></Bal>\n";
    }

    private String part() {
        return "<Stmt><Id>" + id + "</Id><CreDtTm>" + day + "T18:00:00</CreDtTm><Acct><Id><IBAN>" + account + "</IBAN></Id></Acct>\n"
            + balance("OPBD", opening.toPlainString())
            + balance("CLBD", closingBalance == null ? balance.toPlainString() : closingBalance) + entries + "</Stmt>\n";
    }

    /** The file with this statement and others of the same version. */
    public String text(StatementText... more) {
        StringBuilder statements = new StringBuilder(part());
        for (StatementText other : more) {
            statements.append(other.part());
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001." + version + "\">"
            + "<BkToCstmrStmt><GrpHdr><MsgId>" + id + "</MsgId><CreDtTm>" + day + "T18:00:00</CreDtTm></GrpHdr>\n" + statements
            + "</BkToCstmrStmt></Document>\n";
    }

    public byte[] bytes(StatementText... more) {
        return text(more).getBytes(StandardCharsets.UTF_8);
    }
}
