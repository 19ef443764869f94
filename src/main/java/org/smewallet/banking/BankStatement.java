package org.smewallet.banking;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.smewallet.banking.format.StatementCheck;
import org.smewallet.banking.format.StatementHead;
import org.smewallet.shared.Iban;
import org.smewallet.shared.Money;

/** One file of account statements that was read: several statements in it follow on each other and count as one. */
@Entity
public class BankStatement {

    @Id
    private String id;
    @Version
    private Long version;
    private String bankStatementId;
    private String account;
    private String fileHash;
    @Enumerated(EnumType.STRING)
    private StatementFormat format;
    private BigDecimal openingBalance;
    private LocalDate openingDate;
    private BigDecimal closingBalance;
    private LocalDate closingDate;
    private int lineCount;
    private BigDecimal totalCredit;
    private BigDecimal totalDebit;
    private BigDecimal gap;
    private boolean repeats;
    private String receivedBy;
    private Instant receivedAt;
    private long receivedNumber;
    private Instant closedAt;

    protected BankStatement() {
    }

    BankStatement(StatementCheck file, StatementFormat format, String fileHash, String receivedBy, Instant receivedAt, long receivedNumber) {
        List<StatementHead> heads = file.heads();
        StatementHead first = heads.get(0);
        StatementHead last = heads.get(heads.size() - 1);
        id = UUID.randomUUID().toString();
        bankStatementId = first.statementId();
        account = first.account().compact();
        this.format = format;
        this.fileHash = fileHash;
        openingBalance = first.opening().amount();
        openingDate = first.openingDate();
        closingBalance = last.closing().amount();
        closingDate = last.closingDate();
        lineCount = file.lines();
        totalCredit = file.credit().amount();
        totalDebit = file.debit().amount();
        gap = Money.ZERO.amount();
        this.receivedBy = receivedBy;
        this.receivedAt = receivedAt;
        this.receivedNumber = receivedNumber;
    }

    /** Sets the gap between this statement and the one before it. */
    void follows(BankStatement before) {
        gap = openingBalance.subtract(before.closingBalance);
    }

    /** Everything in it was read before. */
    void repeats() {
        repeats = true;
    }

    void close(Instant at) {
        closedAt = at;
    }

    /** Our own id, the key of its process. */
    public String id() {
        return id;
    }

    /** The id that the bank gave to the (first) statement of the file. */
    public String bankStatementId() {
        return bankStatementId;
    }

    public Iban account() {
        return new Iban(account);
    }

    StatementFormat format() {
        return format;
    }

    /** SHA-256 of the original file. */
    public String fileHash() {
        return fileHash;
    }

    public Money openingBalance() {
        return new Money(openingBalance);
    }

    public LocalDate openingDate() {
        return openingDate;
    }

    public Money closingBalance() {
        return new Money(closingBalance);
    }

    /** The last day that the statement tells completely. */
    public LocalDate closingDate() {
        return closingDate;
    }

    /** Lines in the file, duplicates included. */
    public int lineCount() {
        return lineCount;
    }

    public Money totalCredit() {
        return new Money(totalCredit);
    }

    public Money totalDebit() {
        return new Money(totalDebit);
    }

    /** Opening balance less the closing balance of the statement before it: 0.00 when they fit, or when it is the first. */
    public Money gap() {
        return new Money(gap);
    }

    /** True when nothing in it was new. */
    public boolean isRepeat() {
        return repeats;
    }

    public String receivedBy() {
        return receivedBy;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** When every line had its fate. */
    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }
}
