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
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Iban;
import org.smewallet.shared.Money;
import org.smewallet.shared.StepNotAllowed;

/** One payment from the scheme's account: one order, one end-to-end id, one final state (QUALITY 3, invariant 6). */
@Entity
public class PaymentOrder {

    private static final Set<State> UNPAID = EnumSet.of(State.WAITING, State.IN_FILE, State.RELEASED);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Version
    private long version;
    private String endToEndId;
    @Enumerated(EnumType.STRING)
    private PaymentKind kind;
    private String ownerId;
    private String fileNumber;
    private String beneficiary;
    private String iban;
    private BigDecimal amount;
    private String communication;
    private LocalDate requestedOn;
    @Enumerated(EnumType.STRING)
    private State state;
    private String paymentFileId;
    private LocalDate valueDate;
    private String rejection;
    private Instant orderedAt;

    protected PaymentOrder() {
    }

    PaymentOrder(PaymentInstruction wanted, Instant orderedAt) {
        endToEndId = wanted.endToEndId();
        kind = wanted.kind();
        ownerId = wanted.ownerId();
        fileNumber = wanted.fileNumber() == null ? null : wanted.fileNumber().number();
        beneficiary = wanted.beneficiary();
        iban = wanted.iban().compact();
        amount = wanted.amount().amount();
        communication = wanted.communication();
        requestedOn = wanted.requestedOn();
        state = State.WAITING;
        this.orderedAt = orderedAt;
    }

    boolean isFor(PaymentInstruction wanted) {
        return kind == wanted.kind() && ownerId.equals(wanted.ownerId()) && iban.equals(wanted.iban().compact())
            && amount().equals(wanted.amount());
    }

    /** No bank executes on a day that is past when the file is cut. */
    void putInto(String paymentFile, LocalDate cutOn) {
        move(State.WAITING, State.IN_FILE);
        paymentFileId = paymentFile;
        requestedOn = requestedOn.isBefore(cutOn) ? cutOn : requestedOn;
    }

    void release() {
        move(State.IN_FILE, State.RELEASED);
    }

    void withdraw() {
        move(State.WAITING, State.WITHDRAWN);
    }

    /** The bank executed it; after a restore also what had not been released here yet. */
    void settle(LocalDate valueDay) {
        if (!UNPAID.contains(state)) {
            throw wrongState();
        }
        state = State.SETTLED;
        valueDate = valueDay;
    }

    /** The bank did not execute it, or the money came back after it was executed. */
    void reject(String reason) {
        if (!canBeRejected()) {
            throw wrongState();
        }
        state = State.REJECTED;
        rejection = reason;
    }

    boolean canBeRejected() {
        return state == State.RELEASED || state == State.SETTLED;
    }

    private void move(State from, State to) {
        if (state != from) {
            throw wrongState();
        }
        state = to;
    }

    private StepNotAllowed wrongState() {
        return new StepNotAllowed("Betaling %s is %s: dit kan nu niet.".formatted(endToEndId, state),
            "Payment %s is %s: this is not possible now.".formatted(endToEndId, state));
    }

    public String endToEndId() {
        return endToEndId;
    }

    public PaymentKind kind() {
        return kind;
    }

    /** Id of the payout or refund, or of the bank line that is returned. */
    public String ownerId() {
        return ownerId;
    }

    public Optional<FileNumber> fileNumber() {
        return Optional.ofNullable(fileNumber).map(FileNumber::new);
    }

    public String beneficiary() {
        return beneficiary;
    }

    public Iban iban() {
        return new Iban(iban);
    }

    public Money amount() {
        return new Money(amount);
    }

    public String communication() {
        return communication;
    }

    public LocalDate requestedOn() {
        return requestedOn;
    }

    public State state() {
        return state;
    }

    /** The payment file that holds it, once cut. */
    public Optional<String> paymentFileId() {
        return Optional.ofNullable(paymentFileId);
    }

    /** When the bank executed it. */
    public Optional<LocalDate> valueDate() {
        return Optional.ofNullable(valueDate);
    }

    /** Why the bank rejected it, as a person reads it; empty while it did not. */
    public Optional<String> rejection() {
        return Optional.ofNullable(rejection).map(BankReason::inWords);
    }

    public Instant orderedAt() {
        return orderedAt;
    }

    /** Where the payment is; the last three are final, but for executed money that comes back. */
    public enum State {
        WAITING, IN_FILE, RELEASED, SETTLED, REJECTED, WITHDRAWN
    }
}
