package org.smewallet.rulebook;

import java.time.LocalDate;
import org.smewallet.shared.Money;
import org.smewallet.shared.Pillar;
import org.smewallet.shared.ProviderNumber;

/**
 * What the rules ask about an application; a null is not checked.
 *
 * @param measure KMO_PORTEFEUILLE, WORKABILITY_INCREASE or WORKABILITY_CHEQUE
 * @param applicationDate the day of submission: selects the rules (R-AMT-01)
 * @param theme code of RULES 6.1
 * @param topic code of RULES 6.1
 * @param excludedService the service stands on the list of 2020 (R-SRV-09)
 * @param remoteInteraction for REMOTE training: interaction with a teacher (R-SRV-04)
 * @param provider null: the provider is not checked
 * @param providerValidTo last day of the registration, included
 * @param eligibleAmount given, or null when {@code costs} are
 * @param subsidyUsedThisYear for a cheque: what counts by R-CHQ-06
 */
public record ApplicationFacts(Measure measure, LocalDate applicationDate, LocalDate agreementDate, LocalDate startDate,
        LocalDate endDate, EnterpriseFacts enterprise, Integer employees, Pillar pillar, String theme, String topic,
        boolean excludedService, String trainingMode, Boolean remoteInteraction, ProviderNumber provider,
        LocalDate providerValidFrom, LocalDate providerValidTo, Boolean relatedParty, Money eligibleAmount, CostLines costs,
        Money subsidyUsedThisYear, Money increaseRemaining) {

    /** The measure asked for. */
    public enum Measure {
        KMO_PORTEFEUILLE, WORKABILITY_INCREASE, WORKABILITY_CHEQUE
    }
}
