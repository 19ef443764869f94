package org.smewallet.subsidy;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Iban;
import org.smewallet.shared.Money;

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
    @Version
    private Long version;

    protected Payout() {
    }

    Payout(String payoutId, SubsidyApplication file, PaymentOrderForm form, Money ownPart, Instant orderedAt, String orderedBy) {
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
