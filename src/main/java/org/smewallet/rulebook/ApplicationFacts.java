package org.smewallet.rulebook;

import java.time.LocalDate;
import java.util.List;
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
 * @param participantLinks what ties each participant to the enterprise (R-SRV-11)
 */
public record ApplicationFacts(Measure measure, LocalDate applicationDate, LocalDate agreementDate, LocalDate startDate,
        LocalDate endDate, EnterpriseFacts enterprise, Integer employees, Pillar pillar, String theme, String topic,
        boolean excludedService, String trainingMode, Boolean remoteInteraction, ProviderNumber provider,
        LocalDate providerValidFrom, LocalDate providerValidTo, Boolean relatedParty, Money eligibleAmount, CostLines costs,
        Money subsidyUsedThisYear, Money increaseRemaining, List<String> participantLinks) {

    /** Facts that say nothing of participants. */
    public ApplicationFacts(Measure measure, LocalDate applicationDate, LocalDate agreementDate, LocalDate startDate, LocalDate endDate,
            EnterpriseFacts enterprise, Integer employees, Pillar pillar, String theme, String topic, boolean excludedService,
            String trainingMode, Boolean remoteInteraction, ProviderNumber provider, LocalDate providerValidFrom, LocalDate providerValidTo,
            Boolean relatedParty, Money eligibleAmount, CostLines costs, Money subsidyUsedThisYear, Money increaseRemaining) {
        this(measure, applicationDate, agreementDate, startDate, endDate, enterprise, employees, pillar, theme, topic, excludedService,
                trainingMode, remoteInteraction, provider, providerValidFrom, providerValidTo, relatedParty, eligibleAmount, costs,
                subsidyUsedThisYear, increaseRemaining, List.of());
    }

    /** The same facts with the participants' links, such as EMPLOYEE. */
    public ApplicationFacts withParticipants(List<String> links) {
        return new ApplicationFacts(measure, applicationDate, agreementDate, startDate, endDate, enterprise, employees, pillar, theme, topic,
                excludedService, trainingMode, remoteInteraction, provider, providerValidFrom, providerValidTo, relatedParty, eligibleAmount,
                costs, subsidyUsedThisYear, increaseRemaining, List.copyOf(links));
    }

    /** The measure asked for. */
    public enum Measure {
        KMO_PORTEFEUILLE, WORKABILITY_INCREASE, WORKABILITY_CHEQUE
    }
}
