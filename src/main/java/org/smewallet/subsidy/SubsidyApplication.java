package org.smewallet.subsidy;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.smewallet.identity.Actor;
import org.smewallet.rulebook.Limit;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.EnterpriseSize;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Money;
import org.smewallet.shared.StructuredCommunication;

/** An application for a subsidy and the file it becomes: its state, its terms, its limits. Money stands in the ledger. */
@Entity
class SubsidyApplication {

    @Id
    private String fileNumber;
    private String enterpriseNumber;
    @Enumerated(EnumType.STRING)
    private FileStatus status;
    private String outcome;
    private Instant openedAt;
    private String answers;
    @Embedded
    private ServiceDetails service;
    private LocalDate applicationDate;
    private Instant submittedAt;
    private String submittedBy;
    @Enumerated(EnumType.STRING)
    private EnterpriseSize enterpriseSize;
    @Embedded
    private Terms terms;
    private BigDecimal reserved = Money.ZERO.amount();
    private BigDecimal releasedToBudget = Money.ZERO.amount();
    private String communication;
    private LocalDate confirmationDate;
    private boolean confirmationExtended;
    @Embedded
    private LimitDays limits = new LimitDays();
    private LocalDate fundedOn;
    @Embedded
    private WalletUse wallet = new WalletUse();
    private int openInvoices;
    @Embedded
    private Stopping stopping = new Stopping();
    @ElementCollection
    @CollectionTable(name = "application_reason", joinColumns = @JoinColumn(name = "file_number"))
    @OrderColumn(name = "position")
    private List<RecordedReason> reasons = new ArrayList<>();
    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "fileNumber", insertable = false, updatable = false)
    @OrderBy("orderedAt, payoutId")
    private List<Payout> payouts = new ArrayList<>();
    @Embedded
    private AuditTrail trail = new AuditTrail();
    @Version
    private Long version;

    protected SubsidyApplication() {
    }

    SubsidyApplication(FileNumber number, EnterpriseNumber enterprise, String answers, ServiceDetails service, Instant openedAt) {
        this.fileNumber = number.number();
        this.enterpriseNumber = enterprise.digits();
        this.status = FileStatus.DRAFT;
        this.openedAt = openedAt;
        write(answers, service);
    }

    /** Writes what the applicant filled in. */
    void write(String newAnswers, ServiceDetails newService) {
        answers = newAnswers;
        service = newService;
    }

    /** The moment of the first submission is the application date and stays so (R-TIME-01, R-PROV-09). */
    void freeze(Instant moment, String by) {
        if (applicationDate == null) {
            applicationDate = Brussels.dateOf(moment);
            submittedAt = moment;
            submittedBy = by;
        }
    }

    void fixSize(EnterpriseSize size) {
        enterpriseSize = size;
    }

    void decide(Terms newTerms, List<RecordedReason> newReasons) {
        terms = newTerms;
        becauseOf(newReasons);
    }

    void becauseOf(List<RecordedReason> newReasons) {
        reasons.clear();
        reasons.addAll(newReasons);
    }

    void reserve(Money amount) {
        reserved = amount.amount();
    }

    /** The instruction to deposit is given at submission (R-DEP-01, R-DEP-02). */
    void issue(StructuredCommunication newCommunication, Limit confirmation, Limit use) {
        communication = newCommunication.digits();
        limits().confirmation(confirmation.lastDay());
        limits().use(use);
        becomes(FileStatus.SUBMITTED, "APPROVED");
    }

    void extendConfirmation(LocalDate lastDay) {
        confirmationExtended = true;
        limits().confirmation(lastDay);
        becomes(FileStatus.SUBMITTED, null);
    }

    /** Day 0 of the deposit limits (R-TIME-08). */
    void confirm(LocalDate day, Limit soft, Limit hard) {
        confirmationDate = day;
        limits().deposit(soft, hard);
        becomes(FileStatus.AWAITING_DEPOSIT, null);
    }

    /** The own contribution is complete; what is bound in the wallet decides how payments are split (R-PAY-05). */
    void fund(LocalDate valueDate, Money own, Money subsidy) {
        fundedOn = valueDate;
        wallet.bind(own, subsidy);
        becomes(FileStatus.FUNDED, valueDate.isAfter(limits().depositSoftLastDay()) ? "FUNDED_AFTER_SOFT_LIMIT" : "FUNDED");
    }

    /** The file shrinks to what is in the wallet (R-DEP-08). */
    void reduce(Money own, Money subsidy) {
        wallet.bind(own, subsidy);
        becomes(FileStatus.REDUCED, "REDUCED_TO_DEPOSIT");
    }

    void pay(Payout payout) {
        payouts.add(payout);
        wallet.pay(payout.amount(), payout.ownPart());
    }

    /** A payment order was given up. */
    void unpay(Money amount, Money ownPart) {
        wallet.unpay(amount, ownPart);
    }

    /** The provider uploaded an invoice, or the order of one was given up. */
    void awaitInvoice() {
        openInvoices++;
    }

    /** An uploaded invoice was ordered, or replaced. */
    void invoiceOrdered() {
        openInvoices--;
    }

    /** True while an uploaded invoice waits for its order. */
    boolean hasOpenInvoices() {
        return openInvoices > 0;
    }

    /** The enterprise wants to order each payment itself from now on (R-PAY-09). */
    void cancelStandingOrder() {
        service = service.withoutStandingOrder();
    }

    void released(Money amount) {
        releasedToBudget = releasedToBudget.add(amount.amount());
    }

    /** Changes the status; an outcome of null leaves the next reader to derive it from the state. */
    void becomes(FileStatus next, String nextOutcome) {
        fundedOn = next.awaitsDeposit() ? null : fundedOn;
        status = next;
        outcome = nextOutcome;
    }

    /** The next line of the file's audit trail, with the status that the file now has. */
    FileEvent note(Instant at, Actor actor, String rule, String dutch, String english, Beside beside) {
        return trail.next(number(), at, actor, status, rule, dutch, english, beside);
    }

    FileNumber number() {
        return new FileNumber(fileNumber);
    }

    EnterpriseNumber enterprise() {
        return new EnterpriseNumber(enterpriseNumber);
    }

    FileStatus status() {
        return status;
    }

    String outcome() {
        return outcome;
    }

    String answers() {
        return answers;
    }

    ServiceDetails service() {
        return service;
    }

    LocalDate applicationDate() {
        return applicationDate;
    }

    EnterpriseSize enterpriseSize() {
        return enterpriseSize;
    }

    Terms terms() {
        return terms;
    }

    Money reserved() {
        return new Money(reserved);
    }

    Money releasedToBudget() {
        return new Money(releasedToBudget);
    }

    StructuredCommunication communication() {
        return communication == null ? null : new StructuredCommunication(communication);
    }

    LocalDate confirmationDate() {
        return confirmationDate;
    }

    boolean confirmationExtended() {
        return confirmationExtended;
    }

    /** Never null, though the database gives nothing back for limits that are all unknown. */
    LimitDays limits() {
        if (limits == null) {
            limits = new LimitDays();
        }
        return limits;
    }

    LocalDate fundedOn() {
        return fundedOn;
    }

    Money paid() {
        return wallet.paid();
    }

    Money paidOwn() {
        return wallet.paidOwn();
    }

    WalletUse wallet() {
        return wallet;
    }

    /** Never null, though the database gives nothing back for a file that nobody stopped. */
    Stopping stopping() {
        if (stopping == null) {
            stopping = new Stopping();
        }
        return stopping;
    }

    /** In the order in which they were ordered. */
    List<Payout> payouts() {
        return List.copyOf(payouts);
    }

    List<RecordedReason> reasons() {
        return List.copyOf(reasons);
    }
}
