package org.smewallet.control;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Money;
import org.smewallet.shared.ProviderNumber;
import org.smewallet.shared.StructuredCommunication;

/** A recovery (terugvordering): who owes what for which file, what was decided, asked and received (R-REF-07). */
@Entity
class Recovery {

    @Id
    private String recoveryNumber;
    private String fileNumber;
    private String enterpriseNumber;
    private String providerNumber;
    @Enumerated(EnumType.STRING)
    private Debtor debtor;
    private String rule;
    private BigDecimal paidOwn;
    private BigDecimal paidSubsidy;
    private BigDecimal amount;
    private String motive;
    @Enumerated(EnumType.STRING)
    private RecoveryState state;
    private Instant openedAt;
    private String draftedBy;
    private String remark;
    private String approvedBy;
    private String communication;
    private LocalDate decidedOn;
    private LocalDate payLastDay;
    private LocalDate reminderLastDay;
    private BigDecimal received = Money.ZERO.amount();
    private BigDecimal settled = Money.ZERO.amount();
    private BigDecimal settledOwn = Money.ZERO.amount();
    private boolean overdue;
    @ElementCollection
    @CollectionTable(name = "recovery_payment", joinColumns = @JoinColumn(name = "recovery_number"))
    @OrderColumn(name = "position")
    private List<ReceivedPayment> payments = new ArrayList<>();
    @Version
    private Long version;

    protected Recovery() {
    }

    Recovery(RecoveryNumber number, Claim claim, Instant openedAt) {
        this.recoveryNumber = number.number();
        this.fileNumber = claim.file().number();
        this.enterpriseNumber = claim.enterprise().digits();
        this.providerNumber = claim.provider().number();
        this.debtor = claim.debtor();
        this.rule = claim.rule();
        this.paidOwn = claim.own().amount();
        this.paidSubsidy = claim.subsidy().amount();
        this.amount = claim.own().plus(claim.subsidy()).amount();
        this.state = RecoveryState.DRAFT;
        this.openedAt = openedAt;
    }

    /** A case worker proposes how much is claimed and why. */
    void propose(Money wanted, String why, String by) {
        amount = wanted.amount();
        motive = why;
        draftedBy = by;
        state = RecoveryState.PROPOSED;
    }

    /** A second person agrees (R-ID-08). */
    void approve(String by) {
        approvedBy = by;
    }

    /** A second person does not agree: back to the draft, with what is wrong with it. */
    void reject(String why) {
        remark = why;
        state = RecoveryState.DRAFT;
    }

    /** The decision goes out: from now on money is awaited under the communication. */
    void ask(LocalDate today, LocalDate lastDay) {
        communication = number().communication().digits();
        decidedOn = today;
        payLastDay = lastDay;
        state = RecoveryState.DUE;
    }

    /** The last day has passed without the whole amount. */
    void remind(LocalDate lastDay) {
        reminderLastDay = lastDay;
        state = RecoveryState.OVERDUE;
    }

    /** On appeal the amount became smaller. */
    void reduce(Money newAmount) {
        amount = newAmount.amount();
    }

    void handOver() {
        state = RecoveryState.HANDED_OVER;
    }

    /** On appeal nothing is owed. */
    void cancel() {
        state = RecoveryState.CANCELLED;
    }

    void receive(ReceivedPayment payment, Money paid) {
        payments.add(payment);
        received = received.add(paid.amount());
    }

    /** Becomes paid when all was received. */
    void review() {
        if (state.takesMoney() && !due().isPositive()) {
            state = RecoveryState.PAID;
        }
    }

    /**
     * Divides what was received and not divided yet: cumulative shares of own part and subsidy, so that the parts add up;
     * what is too much goes back, the newest payment first.
     */
    RecoverySettled settle() {
        Money accepted = state == RecoveryState.CANCELLED ? Money.ZERO : received().min(amount());
        Money own = accepted.share(new Money(paidOwn), paidTotal());
        Money more = accepted.minus(new Money(settled));
        Money moreOwn = own.minus(new Money(settledOwn));
        settled = accepted.amount();
        settledOwn = own.amount();
        List<RecoverySettled.GivenBack> back = giveBack(received().minus(accepted));
        return new RecoverySettled(file(), recoveryNumber + ":" + payments.size(), rule, more.minus(moreOwn), moreOwn, back, hasEnded());
    }

    private List<RecoverySettled.GivenBack> giveBack(Money surplus) {
        List<RecoverySettled.GivenBack> back = new ArrayList<>();
        Money left = surplus;
        for (int i = payments.size() - 1; i >= 0 && left.isPositive(); i--) {
            Money part = payments.get(i).giveBack(left);
            if (part.isPositive()) {
                back.add(payments.get(i).back(part));
                left = left.minus(part);
            }
        }
        received = received.subtract(surplus.amount());
        return back;
    }

    /** Marks it overdue or no longer so; true when that is a change, which the debtor's own row has to follow. */
    boolean becomesOverdue(boolean now) {
        boolean changed = overdue != now;
        overdue = now;
        return changed;
    }

    /** Asks for money that the provider got; a deposit taken back asks for money that never stayed (R-DEP-11). */
    boolean claimsWhatWasPaid() {
        return state != RecoveryState.CANCELLED && !rule.equals("R-DEP-11");
    }

    /** The own part of what is asked. */
    Money ownAsked() {
        return amount().share(new Money(paidOwn), paidTotal());
    }

    boolean hasEnded() {
        return state == RecoveryState.PAID || state == RecoveryState.HANDED_OVER || state == RecoveryState.CANCELLED;
    }

    RecoveryNumber number() {
        return new RecoveryNumber(recoveryNumber);
    }

    FileNumber file() {
        return new FileNumber(fileNumber);
    }

    EnterpriseNumber enterprise() {
        return new EnterpriseNumber(enterpriseNumber);
    }

    ProviderNumber provider() {
        return new ProviderNumber(providerNumber);
    }

    Debtor debtor() {
        return debtor;
    }

    String rule() {
        return rule;
    }

    Money paidTotal() {
        return new Money(paidOwn.add(paidSubsidy));
    }

    Money amount() {
        return new Money(amount);
    }

    Money received() {
        return new Money(received);
    }

    /** What is still owed. */
    Money due() {
        return state == RecoveryState.CANCELLED ? Money.ZERO : amount().minus(received()).max(Money.ZERO);
    }

    String motive() {
        return motive;
    }

    RecoveryState state() {
        return state;
    }

    Instant openedAt() {
        return openedAt;
    }

    String draftedBy() {
        return draftedBy;
    }

    Optional<String> remark() {
        return Optional.ofNullable(remark);
    }

    Optional<StructuredCommunication> communication() {
        return Optional.ofNullable(communication).map(StructuredCommunication::new);
    }

    /** The last day that holds now: that of the decision, or that of the reminder; null before the decision. */
    LocalDate lastDay() {
        return reminderLastDay == null ? payLastDay : reminderLastDay;
    }

    LocalDate payLastDay() {
        return payLastDay;
    }
}
