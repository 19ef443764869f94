package org.smewallet.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.ProviderNumber;

/** The right of one person to act for one enterprise or to answer for one provider (R-ID-07). */
@Entity
class Mandate {

    private static final int LONGEST_NAME = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String person;
    private String personName;
    private String enterpriseNumber;
    private String providerNumber;
    @Enumerated(EnumType.STRING)
    private MandateBasis basis;
    @Enumerated(EnumType.STRING)
    private MandateScope scope;
    private Instant grantedAt;
    private Instant endedAt;
    @Version
    private long version;

    protected Mandate() {
    }

    private Mandate(String person, MandateBasis basis, MandateScope scope, Instant at) {
        this.person = person;
        this.basis = basis;
        this.scope = scope;
        this.grantedAt = at;
    }

    static Mandate forEnterprise(String person, EnterpriseNumber enterprise, MandateBasis basis, MandateScope scope, Instant at) {
        Mandate mandate = new Mandate(person, basis, scope, at);
        mandate.enterpriseNumber = enterprise.digits();
        return mandate;
    }

    static Mandate forProvider(String person, ProviderNumber provider, MandateBasis basis, Instant at) {
        Mandate mandate = new Mandate(person, basis, MandateScope.ACT, at);
        mandate.providerNumber = provider.number();
        return mandate;
    }

    /** From this moment on the person may do nothing more; what was done stays. */
    void end(Instant at) {
        if (endedAt == null) {
            endedAt = at;
        }
    }

    /** What the login of the person tells. */
    void called(String name) {
        personName = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    MandateBasis basis() {
        return basis;
    }

    MandateHolder holder() {
        return new MandateHolder(id, person, personName, basis, scope, grantedAt);
    }

    Optional<EnterpriseNumber> enterprise() {
        return Optional.ofNullable(enterpriseNumber).map(EnterpriseNumber::new);
    }

    Optional<ProviderNumber> provider() {
        return Optional.ofNullable(providerNumber).map(ProviderNumber::new);
    }
}
