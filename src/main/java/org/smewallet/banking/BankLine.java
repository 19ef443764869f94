package org.smewallet.banking;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Iban;
import org.smewallet.shared.Money;
import org.smewallet.shared.Reason;
import org.smewallet.shared.StepNotAllowed;
import org.smewallet.shared.StructuredCommunication;

/** One line of a statement and what became of it, decided exactly once (PROCESS 3). Lines are written by the import. */
@Entity
public class BankLine {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Version
    private long version;
    private String statementId;
    private int lineNumber;
    private String bankReference;
    private String bookingKey;
    private boolean credit;
    private BigDecimal amount;
    private String currency;
    private LocalDate bookingDate;
    private LocalDate valueDate;
    private String counterpartyName;
    private String counterpartyIban;
    private String communication;
    private String endToEndId;
    private boolean returned;
    private String returnReason;
    @Enumerated(EnumType.STRING)
    private LineFate fate;
    private String fileNumber;
    private String reasonRule;
    private String reasonDutch;
    private String reasonEnglish;
    private String reasonSource;
    private Instant decidedAt;
    private Long takenBackBy;

    protected BankLine() {
    }

    /** The deposit is for this file, which awaits it. */
    public void match(FileNumber file, Reason reason, Instant at) {
        decide(LineFate.MATCHED, file, reason, at);
    }

    /** The deposit is for this file, which is not confirmed yet: kept without top-up (R-DEP-02). */
    public void hold(FileNumber file, Reason reason, Instant at) {
        decide(LineFate.HELD, file, reason, at);
    }

    /** The money is for a recovery about this file. */
    public void recover(FileNumber file, Reason reason, Instant at) {
        decide(LineFate.RECOVERED, file, reason, at);
    }

    /** The deposit goes back to its payer; the file is the one it was meant for, or null. */
    public void returnToPayer(FileNumber file, Reason reason, Instant at) {
        decide(LineFate.RETURNED, file, reason, at);
    }

    /** The line moves no money of a file: bank costs, interest. */
    public void note(Reason reason, Instant at) {
        decide(LineFate.NOTED, null, reason, at);
    }

    /** A person decides; the file is the one that is proposed, or null (R-DEP-04, R-DEP-10). */
    public void sendToReview(FileNumber proposed, Reason reason) {
        if (fate != LineFate.WAITING) {
            throw decidedAlready();
        }
        become(LineFate.UNDER_REVIEW, proposed, reason);
    }

    /** A person chose another file than the one proposed first (R-DEP-04). */
    public void propose(FileNumber file, Reason reason) {
        requireFate(LineFate.UNDER_REVIEW);
        become(LineFate.UNDER_REVIEW, file, reason);
    }

    /** The bank took this deposit back with that line (R-DEP-11). */
    void takenBackBy(BankLine debit) {
        if (takenBackBy != null && takenBackBy != debit.id()) {
            throw decidedAlready();
        }
        takenBackBy = debit.id();
    }

    /** Tells whose deposit the bank took back with this line: the file is null when it reached none (R-DEP-11). */
    public void tellTakenBack(FileNumber file, Reason reason) {
        requireFate(LineFate.TAKEN_BACK);
        become(LineFate.TAKEN_BACK, file, reason);
    }

    /** The money that should go back stays, for the bank does not take it to its payer. */
    public void keep(Reason reason) {
        requireFate(LineFate.RETURNED);
        become(LineFate.NOTED, null, reason);
    }

    /** The payment that the bank executed with this line is known now: after a restore it is ordered anew. */
    void execute(PaymentOrder order, Reason reason) {
        requireFate(LineFate.NOTED);
        become(LineFate.PAYMENT_EXECUTED, order.fileNumber().orElse(null), reason);
    }

    private void requireFate(LineFate needed) {
        if (fate != needed) {
            throw decidedAlready();
        }
    }

    private void decide(LineFate decided, FileNumber file, Reason reason, Instant at) {
        if (!fate.isOpen()) {
            throw decidedAlready();
        }
        become(decided, file, reason);
        decidedAt = at;
    }

    private void become(LineFate next, FileNumber file, Reason reason) {
        fate = next;
        fileNumber = file == null ? null : file.number();
        reasonRule = reason.rule();
        reasonDutch = reason.dutch();
        reasonEnglish = reason.english();
        reasonSource = reason.source();
    }

    private StepNotAllowed decidedAlready() {
        return new StepNotAllowed("Over deze lijn is al beslist: %s.".formatted(fate), "This line has been decided already: %s.".formatted(fate));
    }

    public long id() {
        return id;
    }

    public String statementId() {
        return statementId;
    }

    /** Place in the file, from 1. */
    public int lineNumber() {
        return lineNumber;
    }

    /** The bank's reference: unique over all statements, duplicates aside. */
    public String bankReference() {
        return bankReference;
    }

    public boolean isCredit() {
        return credit;
    }

    /** In euro, not negative. */
    public Money amount() {
        return new Money(amount);
    }

    /** What the payer paid in; anything but EUR was exchanged by the bank. */
    public String currency() {
        return currency;
    }

    public LocalDate bookingDate() {
        return bookingDate;
    }

    /** The day that counts for every limit. */
    public LocalDate valueDate() {
        return valueDate;
    }

    public Optional<String> counterpartyName() {
        return Optional.ofNullable(counterpartyName);
    }

    /** The other account as the bank wrote it. */
    public Optional<String> counterpartyAccount() {
        return Optional.ofNullable(counterpartyIban);
    }

    /** The other account, when it is a valid IBAN. */
    public Optional<Iban> counterpartyIban() {
        try {
            return Optional.ofNullable(counterpartyIban).map(Iban::parse);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Twelve digits of a structured communication, else free text; empty when there is none. */
    public String communication() {
        return communication;
    }

    /** The communication when it is a valid structured one, given as such or typed as the only text. */
    public Optional<StructuredCommunication> structuredCommunication() {
        return StructuredCommunication.find(communication);
    }

    public Optional<String> endToEndId() {
        return Optional.ofNullable(endToEndId);
    }

    /** True when the bank gave back or took back an earlier movement. */
    public boolean isReturned() {
        return returned;
    }

    public Optional<String> returnReason() {
        return Optional.ofNullable(returnReason);
    }

    public LineFate fate() {
        return fate;
    }

    /** The file decided on, or proposed while under review. */
    public Optional<FileNumber> fileNumber() {
        return Optional.ofNullable(fileNumber).map(FileNumber::new);
    }

    public Optional<Reason> reason() {
        return reasonDutch == null ? Optional.empty()
            : Optional.of(new Reason(reasonRule, reasonDutch, reasonEnglish, reasonSource));
    }

    /** True when the bank took the deposit back later (R-DEP-11). */
    public boolean isTakenBack() {
        return takenBackBy != null;
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }
}
