package org.smewallet.provider;

import java.time.LocalDate;
import org.smewallet.shared.Bic;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.Iban;
import org.smewallet.shared.ProviderNumber;

/**
 * An entry of the public list of providers.
 *
 * @param validFrom first day, included
 * @param validTo last day, included
 */
public record RegisteredProvider(ProviderNumber number, String name, EnterpriseNumber enterpriseNumber, Iban iban, Bic bic, String email,
        LocalDate validFrom, LocalDate validTo) {
}
