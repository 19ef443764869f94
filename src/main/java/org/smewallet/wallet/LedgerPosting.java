package org.smewallet.wallet;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.hibernate.annotations.Immutable;
import org.smewallet.shared.HashChain;
import org.smewallet.shared.Money;

/** A booked posting: never changed, never removed; a correction is another posting the other way round. */
@Entity
@Immutable
class LedgerPosting {

    @Id
    @GeneratedValue(generator = "ledger_posting_seq")
    @SequenceGenerator(name = "ledger_posting_seq", sequenceName = "ledger_posting_seq", allocationSize = 50)
    private Long id;
    private String fileNumber;
    /** Only told so that a new wallet is written before its first postings, however inserts are ordered. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "fileNumber", insertable = false, updatable = false)
    private Wallet wallet;
    private String source;
    @Enumerated(EnumType.STRING)
    private Account fromAccount;
    @Enumerated(EnumType.STRING)
    private Account toAccount;
    private BigDecimal amount;
    private String rule;
    private LocalDate valueDate;
    private Instant bookedAt;
    private Long filePosition;
    private String hash;

    protected LedgerPosting() {
    }

    LedgerPosting(Wallet wallet, Booking booking, Posting posting, Instant bookedAt, long filePosition, String previousHash) {
        this.wallet = wallet;
        this.fileNumber = booking.file().number();
        this.source = booking.source();
        this.fromAccount = posting.from();
        this.toAccount = posting.to();
        this.amount = posting.amount().amount();
        this.rule = booking.rule();
        this.valueDate = booking.valueDate();
        this.bookedAt = bookedAt.truncatedTo(ChronoUnit.MICROS);
        this.filePosition = filePosition;
        this.hash = hash(previousHash, this.fileNumber, filePosition, source, fromAccount.name(), toAccount.name(), amount, rule, valueDate,
                this.bookedAt);
    }

    /** The link of a posting with this content; the moment to the microsecond, as databases keep it. */
    static String hash(String previousHash, String fileNumber, long filePosition, String source, String from, String to, BigDecimal amount,
            String rule, LocalDate valueDate, Instant bookedAt) {
        return HashChain.link(previousHash, fileNumber, filePosition, source, from, to, amount.toPlainString(), rule, valueDate, bookedAt);
    }

    String hash() {
        return hash;
    }

    boolean isOf(String entry) {
        return source.equals(entry);
    }

    Posting posting() {
        return new Posting(fromAccount, toAccount, new Money(amount));
    }

    LedgerLine line(Account account) {
        boolean in = account == toAccount;
        return new LedgerLine(bookedAt, valueDate, account, in ? fromAccount : toAccount, in ? Money.ZERO : new Money(amount), in ? new Money(amount) : Money.ZERO,
                source, rule);
    }
}
