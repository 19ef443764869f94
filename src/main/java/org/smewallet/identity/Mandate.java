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

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String person;
    private String enterpriseNumber;
    private String providerNumber;
    @Enumerated(EnumType.STRING)
    private MandateBasis basis;
    private Instant grantedAt;
    private Instant endedAt;
    @Version
    private long version;

    protected Mandate() {
    }

    private Mandate(String person, MandateBasis basis, Instant at) {
        this.person = person;
        this.basis = basis;
        this.grantedAt = at;
    }

    static Mandate forEnterprise(String person, EnterpriseNumber enterprise, MandateBasis basis, Instant at) {
        Mandate mandate = new Mandate(person, basis, at);
        mandate.enterpriseNumber = enterprise.digits();
        return mandate;
    }

    static Mandate forProvider(String person, ProviderNumber provider, MandateBasis basis, Instant at) {
        Mandate mandate = new Mandate(person, basis, at);
        mandate.providerNumber = provider.number();
        return mandate;
    }

    /** From this moment on the person may do nothing more; what was done stays. */
    void end(Instant at) {
        if (endedAt == null) {
            endedAt = at;
        }
    }

    MandateBasis basis() {
        return basis;
    }

    Optional<EnterpriseNumber> enterprise() {
        return Optional.ofNullable(enterpriseNumber).map(EnterpriseNumber::new);
    }

    Optional<ProviderNumber> provider() {
        return Optional.ofNullable(providerNumber).map(ProviderNumber::new);
    }
}
