package org.smewallet.subsidy.invoice;

import java.util.Optional;
import java.util.Set;
import org.smewallet.shared.EnterpriseNumber;

/**
 * The supplier or the customer of an invoice.
 *
 * @param name as written; null when the invoice does not tell
 * @param numbers every different enterprise number that the invoice gives for it, from VAT number, register and address
 */
public record UblParty(String name, Set<EnterpriseNumber> numbers) {

    /** The enterprise number; empty when the invoice gives none, or several that contradict each other. */
    public Optional<EnterpriseNumber> number() {
        return numbers.size() == 1 ? Optional.of(numbers.iterator().next()) : Optional.empty();
    }
}
