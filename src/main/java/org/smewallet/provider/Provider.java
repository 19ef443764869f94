package org.smewallet.provider;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.smewallet.shared.Bic;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.Iban;
import org.smewallet.shared.Pillar;
import org.smewallet.shared.ProviderNumber;

/** A provider (dienstverlener) registered for one pillar (R-PROV-01 to 05). */
@Entity
public class Provider {

    @Id
    private String providerNumber;
    private String name;
    private String enterpriseNumber;
    private String iban;
    private String bic;
    private String email;
    private LocalDate validFrom;
    private LocalDate validTo;
    private int overdueRecoveries;
    @Version
    private Long version;

    protected Provider() {
    }

    Provider(RegisteredProvider entry) {
        providerNumber = entry.number().number();
        name = entry.name();
        enterpriseNumber = entry.enterpriseNumber().digits();
        iban = entry.iban().compact();
        bic = entry.bic().code();
        email = entry.email();
        validFrom = entry.validFrom();
        validTo = entry.validTo();
    }

    /** A recovery became overdue, or was paid or dropped after it had (R-REF-07). */
    void recoveryOverdue(boolean now) {
        overdueRecoveries += now ? 1 : -1;
    }

    /** Suspended from new files: a recovery was not paid in time (R-REF-07). */
    public boolean isSuspended() {
        return overdueRecoveries > 0;
    }

    public ProviderNumber number() {
        return new ProviderNumber(providerNumber);
    }

    /** The service that the registration is for. */
    public Pillar pillar() {
        return number().pillar();
    }

    public String name() {
        return name;
    }

    public EnterpriseNumber enterpriseNumber() {
        return new EnterpriseNumber(enterpriseNumber);
    }

    /** The only account that payments go to (R-PAY-07). */
    public Iban iban() {
        return new Iban(iban);
    }

    public Bic bic() {
        return new Bic(bic);
    }

    public String email() {
        return email;
    }

    /** First day of the registration, included. */
    public LocalDate validFrom() {
        return validFrom;
    }

    /** Last day of the registration, included. */
    public LocalDate validTo() {
        return validTo;
    }

    /** Whether the registration holds on the day, both bounds included (R-PROV-05). */
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validTo);
    }
}
