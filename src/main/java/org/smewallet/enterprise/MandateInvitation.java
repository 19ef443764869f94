package org.smewallet.enterprise;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.smewallet.identity.Actor;
import org.smewallet.identity.MandateScope;
import org.smewallet.shared.EnterpriseNumber;

/** A mandate offered by a link that was mailed: whoever signs in with it takes it, once (R-ID-04, R-ID-07). Of the link only a hash is kept. */
@Entity
class MandateInvitation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String enterpriseNumber;
    private String address;
    @Enumerated(EnumType.STRING)
    private MandateScope scope;
    private byte[] tokenHash;
    private String invitedBy;
    private Instant invitedAt;
    private LocalDate lastDay;
    private String acceptedBy;
    private Instant acceptedAt;
    private Instant withdrawnAt;
    @Version
    private long version;

    protected MandateInvitation() {
    }

    MandateInvitation(EnterpriseNumber enterprise, String address, MandateScope scope, byte[] tokenHash, Actor by, Instant at, LocalDate lastDay) {
        enterpriseNumber = enterprise.digits();
        this.address = address;
        this.scope = scope;
        this.tokenHash = tokenHash;
        invitedBy = by.person();
        invitedAt = at;
        this.lastDay = lastDay;
    }

    /** The link works no more. */
    void withdraw(Instant at) {
        withdrawnAt = at;
        tokenHash = null;
    }

    /** The link was used: it works no more. */
    void accept(Actor by, Instant at) {
        acceptedBy = by.person();
        acceptedAt = at;
        tokenHash = null;
    }

    boolean isOpenOn(LocalDate day) {
        return acceptedAt == null && withdrawnAt == null && !day.isAfter(lastDay);
    }

    boolean isFrom(String person) {
        return person.equals(invitedBy);
    }

    boolean isAcceptedBy(String person) {
        return person.equals(acceptedBy);
    }

    /** Mailed to this address for the same right, with the same last day. */
    boolean isSame(String otherAddress, MandateScope otherScope, LocalDate otherLastDay) {
        return goesTo(otherAddress) && scope == otherScope && lastDay.equals(otherLastDay);
    }

    boolean goesTo(String otherAddress) {
        return address.equalsIgnoreCase(otherAddress);
    }

    long id() {
        return id;
    }

    EnterpriseNumber enterprise() {
        return new EnterpriseNumber(enterpriseNumber);
    }

    String address() {
        return address;
    }

    MandateScope scope() {
        return scope;
    }

    String invitedBy() {
        return invitedBy;
    }

    LocalDate lastDay() {
        return lastDay;
    }
}
