package org.smewallet.subsidy;

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
import java.util.Objects;
import java.util.UUID;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Money;

/** An invoice that the provider uploaded for a file: as it came, with what does not fit and what the standing order does. */
@Entity
class Invoice {

    @Id
    private UUID invoiceId;
    private String fileNumber;
    private String invoiceNumber;
    private String invoiceKey;
    private LocalDate invoiceDate;
    private BigDecimal amountExVat;
    private BigDecimal vat;
    private LocalDate performedUntil;
    private UUID documentId;
    private boolean electronic;
    private String payoutId;
    @Enumerated(EnumType.STRING)
    private StandingOrder standingOrder = StandingOrder.NONE;
    private LocalDate objectionLastDay;
    private Instant uploadedAt;
    private Instant replacedAt;
    private String uploadedBy;
    @ElementCollection
    @CollectionTable(name = "invoice_mismatch", joinColumns = @JoinColumn(name = "invoice_id"))
    @OrderColumn(name = "position")
    private List<Mismatch> mismatches = new ArrayList<>();
    @Version
    private Long version;

    protected Invoice() {
    }

    Invoice(SubsidyApplication file, InvoiceForm form, boolean electronic, List<Mismatch> mismatches, Instant uploadedAt, String uploadedBy) {
        this.invoiceId = UUID.randomUUID();
        this.fileNumber = file.number().number();
        this.invoiceNumber = form.invoiceNumber();
        this.invoiceKey = Payout.invoiceKey(file, form.invoiceNumber());
        this.invoiceDate = form.invoiceDate();
        this.amountExVat = form.amount().amount();
        this.vat = form.vat().amount();
        this.performedUntil = form.performedUntil();
        this.documentId = form.document();
        this.electronic = electronic;
        this.mismatches.addAll(mismatches);
        this.uploadedAt = uploadedAt;
        this.uploadedBy = uploadedBy;
    }

    /** A payment order names this invoice. */
    void ordered(String payout) {
        payoutId = payout;
    }

    /** Its payment order was given up: it can be ordered anew. */
    void reopened() {
        payoutId = null;
    }

    /** The provider uploaded another under its number: this one is only kept to be read. */
    void replaced(Instant when) {
        replacedAt = when;
        invoiceKey = null;
        if (standingOrder == StandingOrder.WAITING) {
            standingOrder = StandingOrder.STOPPED;
        }
    }

    /** Paid by the standing order when nobody objects until the day, included (R-PAY-09). */
    void announce(LocalDate lastDayToObject) {
        standingOrder = StandingOrder.WAITING;
        objectionLastDay = lastDayToObject;
    }

    void standing(StandingOrder next) {
        standingOrder = next;
    }

    UUID id() {
        return invoiceId;
    }

    FileNumber file() {
        return new FileNumber(fileNumber);
    }

    String invoiceNumber() {
        return invoiceNumber;
    }

    LocalDate invoiceDate() {
        return invoiceDate;
    }

    Money amount() {
        return new Money(amountExVat);
    }

    Money vat() {
        return new Money(vat);
    }

    LocalDate performedUntil() {
        return performedUntil;
    }

    UUID document() {
        return documentId;
    }

    boolean isElectronic() {
        return electronic;
    }

    boolean isOpenIn(SubsidyApplication file) {
        return payoutId == null && !isReplaced() && file().equals(file.number());
    }

    boolean isReplaced() {
        return replacedAt != null;
    }

    /** Says the same as this form, whatever its document is. */
    boolean says(InvoiceForm form) {
        return invoiceDate.equals(form.invoiceDate()) && amount().equals(form.amount()) && vat().equals(form.vat())
                && Objects.equals(performedUntil, form.performedUntil());
    }

    boolean isOrdered() {
        return payoutId != null;
    }

    boolean isOrderedBy(Payout payout) {
        return payout.id().equals(payoutId);
    }

    StandingOrder standingOrder() {
        return standingOrder;
    }

    LocalDate objectionLastDay() {
        return objectionLastDay;
    }

    Instant uploadedAt() {
        return uploadedAt;
    }

    List<Mismatch> mismatches() {
        return List.copyOf(mismatches);
    }
}
