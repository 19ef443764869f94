package org.smewallet.enterprise;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.smewallet.shared.EnterpriseNumber;

/** A letter on paper to the registered office of an enterprise, never to an address that a user types (R-ID-04). */
@Entity
@Table(name = "posted_letter")
public class Letter {

    /** Stands between the Dutch text and its translation. */
    static final String TRANSLATION = "\n---\n";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String registrationNumber;
    private String enterpriseNumber;
    private String addressee;
    private String address;
    @Column(length = 4000)
    private String body;
    private String activationCode;
    private Instant writtenAt;
    private Instant postedAt;
    @Version
    private long version;

    protected Letter() {
    }

    Letter(EnterpriseRegistration registration, RegisteredEnterprise to, String body, String activationCode, Instant at) {
        registrationNumber = registration.number();
        enterpriseNumber = registration.enterprise().digits();
        addressee = to.name();
        address = to.address();
        this.body = body;
        this.activationCode = activationCode;
        writtenAt = at;
    }

    /** It left for the post. */
    void posted(Instant at) {
        postedAt = at;
    }

    /** Removes text and code, once nobody of ours needs them any more. */
    void blank() {
        body = null;
        activationCode = null;
    }

    /** Finds it again. */
    public long id() {
        return id;
    }

    /** Unique for good: the print service prints a letter once. */
    public String key() {
        return registrationNumber + "-" + id;
    }

    public EnterpriseNumber to() {
        return new EnterpriseNumber(enterpriseNumber);
    }

    public String addressee() {
        return addressee;
    }

    public String address() {
        return address;
    }

    /** The whole text; empty once it was handed over for printing. */
    public Optional<String> body() {
        return Optional.ofNullable(body);
    }

    /** The code in the text, for training; empty once it was handed over for printing. */
    public Optional<String> activationCode() {
        return Optional.ofNullable(activationCode);
    }

    /** When it was written. */
    Instant writtenAt() {
        return writtenAt;
    }

    /** When it left; empty before. */
    public Optional<Instant> postedAt() {
        return Optional.ofNullable(postedAt);
    }
}
