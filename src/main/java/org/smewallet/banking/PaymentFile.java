package org.smewallet.banking;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.smewallet.shared.Money;
import org.smewallet.shared.StepNotAllowed;

/** A file of payment orders for the bank, cut by one person and released by another. */
@Entity
public class PaymentFile {

    @Id
    private String id;
    @Version
    private Long version;
    private int orderCount;
    private BigDecimal total;
    private String xmlHash;
    private String cutBy;
    private Instant cutAt;
    private String releasedBy;
    private Instant releasedAt;

    protected PaymentFile() {
    }

    PaymentFile(String id, int orderCount, Money total, String xmlHash, String cutBy, Instant cutAt) {
        this.id = id;
        this.orderCount = orderCount;
        this.total = total.amount();
        this.xmlHash = xmlHash;
        this.cutBy = cutBy;
        this.cutAt = cutAt;
    }

    /** Gives the file free for the bank: never by the person who cut it. */
    void release(String person, Instant at) {
        if (releasedBy != null) {
            throw new StepNotAllowed("Dit betaalbestand is al vrijgegeven.", "This payment file has been released already.");
        }
        if (cutBy.equals(person)) {
            throw new StepNotAllowed("Een tweede persoon geeft het betaalbestand vrij.", "A second person releases the payment file.");
        }
        releasedBy = person;
        releasedAt = at;
    }

    /** The how manieth file of its year it is. */
    int place() {
        return Integer.parseInt(id.split("-")[2]);
    }

    /** Also the message id under which the bank knows the file. */
    public String id() {
        return id;
    }

    public String messageId() {
        return id;
    }

    public int orders() {
        return orderCount;
    }

    public Money total() {
        return new Money(total);
    }

    String xmlHash() {
        return xmlHash;
    }

    public String cutBy() {
        return cutBy;
    }

    public Instant cutAt() {
        return cutAt;
    }

    public boolean isReleased() {
        return releasedBy != null;
    }

    public Optional<String> releasedBy() {
        return Optional.ofNullable(releasedBy);
    }

    public Optional<Instant> releasedAt() {
        return Optional.ofNullable(releasedAt);
    }
}
