package org.smewallet.subsidy;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.smewallet.shared.Pillar;
import org.smewallet.shared.ProviderNumber;

/** The service that the subsidy is asked for; a draft may still lack parts of it. */
@Embeddable
record ServiceDetails(String title, @Enumerated(EnumType.STRING) Pillar pillar, String theme, String topic, String providerNumber,
        LocalDate agreementDate, LocalDate startDate, LocalDate endDate, boolean autoPay) {

    ServiceDetails withoutStandingOrder() {
        return new ServiceDetails(title, pillar, theme, topic, providerNumber, agreementDate, startDate, endDate, false);
    }

    ProviderNumber provider() {
        return providerNumber == null ? null : new ProviderNumber(providerNumber);
    }
}
