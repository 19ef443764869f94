package org.smewallet.subsidy;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Iban;
import org.smewallet.shared.Money;
import org.smewallet.shared.NotFound;

/** One payment order of the enterprise to its provider (betaalopdracht), for an invoice. */
@Entity
class Payout {

    @Id
    private String payoutId;
    private String fileNumber;
    private String invoiceNumber;
    private LocalDate invoiceDate;
    private String customerNumber;
    private String invoiceKey;
    private LocalDate performedUntil;
    private String documentId;
    private String payTo;
    private String proposedAccount;
    private String proposedBy;
    private String accountProof;
    private BigDecimal amount;
    private BigDecimal ownPart;
    private BigDecimal subsidyPart;
    @Enumerated(EnumType.STRING)
    private TransferState state;
    private int attempt;
    private Instant orderedAt;
    private String orderedBy;
    /** Known while the order is taken: whoever sends it in the same transaction need not ask again. */
    @Transient
    private PartiesOfPayout parties;
    @Version
    private Long version;

    protected Payout() {
    }

    Payout(String payoutId, SubsidyApplication file, PaymentOrderForm form, Money ownPart, PartiesOfPayout parties, Instant orderedAt,
            String orderedBy) {
        this.payoutId = payoutId;
        this.fileNumber = file.number().number();
        this.invoiceNumber = form.invoiceNumber();
        this.invoiceDate = form.invoiceDate();
        this.customerNumber = form.customerNumber();
        this.invoiceKey = invoiceKey(file, form.invoiceNumber());
        this.performedUntil = form.performedUntil();
        this.documentId = form.invoice().toString();
        this.amount = form.amount().amount();
        this.ownPart = ownPart.amount();
        this.subsidyPart = form.amount().minus(ownPart).amount();
        this.state = TransferState.ORDERED;
        this.orderedAt = orderedAt;
        this.orderedBy = orderedBy;
        this.parties = parties;
    }

    /** @throws NotFound when it is no id of a payout */
    static FileNumber fileOf(String payoutId) {
        int end = payoutId.lastIndexOf("-P");
        if (end < 0) {
            throw new NotFound("Payment " + payoutId);
        }
        return new FileNumber(payoutId.substring(0, end));
    }

    /** The same invoice number cannot be paid twice for one provider (R-PAY-02). */
    static String invoiceKey(SubsidyApplication file, String invoiceNumber) {
        return file.service().providerNumber() + "|" + invoiceNumber.toUpperCase(java.util.Locale.ROOT).replaceAll("\\s+", " ");
    }

    /** A new attempt gets an end-to-end id of its own, so that the bank never sees one twice. */
    String nextEndToEndId() {
        attempt++;
        state = TransferState.SENT;
        return lastEndToEndId();
    }

    String lastEndToEndId() {
        return payoutId + "-" + attempt;
    }

    void becomes(TransferState next) {
        state = next;
    }

    /** Finance proposes another account of the provider, after the bank refused the one of its registration. */
    void propose(Iban account, String person, String proof) {
        proposedAccount = account.compact();
        proposedBy = person;
        accountProof = proof;
    }

    /** Confirmed by the provider and approved by a second person: from now on it is paid there. */
    void acceptAccount() {
        payTo = proposedAccount;
        proposedAccount = null;
    }

    /** The provider or the second person refused, or nobody answered: the account stays as it was. */
    void dropAccount() {
        proposedAccount = null;
    }

    /** The order is given up: its invoice may be ordered anew. */
    void cancel() {
        state = TransferState.CANCELLED;
        invoiceKey = null;
    }

    boolean isUnderWay() {
        return state == TransferState.ORDERED || state == TransferState.SENT || state == TransferState.REJECTED;
    }

    String id() {
        return payoutId;
    }

    FileNumber file() {
        return new FileNumber(fileNumber);
    }

    String invoiceNumber() {
        return invoiceNumber;
    }

    /** Empty in a later transaction: read them as they are then. */
    Optional<PartiesOfPayout> parties() {
        return Optional.ofNullable(parties);
    }

    Iban payTo() {
        return payTo == null ? null : new Iban(payTo);
    }

    Iban proposedAccount() {
        return proposedAccount == null ? null : new Iban(proposedAccount);
    }

    String proposedBy() {
        return proposedBy;
    }

    String accountProof() {
        return accountProof;
    }

    String orderedBy() {
        return orderedBy;
    }

    Instant orderedAt() {
        return orderedAt;
    }

    Money amount() {
        return new Money(amount);
    }

    Money ownPart() {
        return new Money(ownPart);
    }

    Money subsidyPart() {
        return new Money(subsidyPart);
    }

    TransferState state() {
        return state;
    }

    int attempt() {
        return attempt;
    }
}
