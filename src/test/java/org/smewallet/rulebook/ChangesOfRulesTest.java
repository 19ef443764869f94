package org.smewallet.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.shared.EnterpriseKind;
import org.smewallet.shared.EnterpriseSize;
import org.smewallet.shared.Money;
import org.smewallet.shared.Pillar;
import org.smewallet.shared.ProviderNumber;
import org.smewallet.shared.Reason;

/** The changes of rules that people ask about most, each told with its reason. */
class ChangesOfRulesTest {

    private final Rulebook rulebook = Rulebooks.shipped();

    @Test
    @DisplayName("Scenario 14, R-SRV-07: advice on strategy, on its last and on the first day after")
    void advice_on_strategy_was_accepted_until_31_january_2026_and_is_refused_since() {
        assertThat(ask(LocalDate.of(2026, 1, 31), Pillar.ADVICE, "BUSINESS_STRATEGY", null, EnterpriseSize.SMALL).outcome()).isEqualTo("APPROVED");
        Assessment refused = ask(LocalDate.of(2026, 2, 1), Pillar.ADVICE, "BUSINESS_STRATEGY", null, EnterpriseSize.SMALL);
        assertThat(refused.outcome()).isEqualTo("REFUSED_ADVICE_SCOPE");
        Reason reason = refused.reasons().get(0);
        assertThat(reason.rule()).isEqualTo("R-SRV-07");
        assertThat(reason.dutch()).contains("1 februari 2026", "cybersecurity");
        assertThat(reason.english()).contains("1 February 2026", "cybersecurity");
        assertThat(reason.source()).startsWith("VLAIO");
    }

    @Test
    @DisplayName("Scenario 15, R-AMT-10: a medium enterprise and cybersecurity")
    void a_medium_enterprise_gets_35_percent_for_cybersecurity() {
        Assessment answer = ask(LocalDate.of(2026, 4, 15), Pillar.ADVICE, "DIGITALISATION", "CYBERSECURITY", EnterpriseSize.MEDIUM);
        assertThat(answer.rate()).isEqualByComparingTo(new BigDecimal("0.35"));
        assertThat(answer.reasons()).extracting(Reason::rule).contains("R-AMT-10", "R-AMT-08", "R-AMT-05");
    }

    @Test
    @DisplayName("Scenario 16, R-PROV-05: the registration ends between application and start")
    void a_registration_that_ends_between_application_and_start_is_refused() {
        LocalDate applied = LocalDate.of(2027, 8, 30);
        ApplicationFacts facts = new ApplicationFacts(ApplicationFacts.Measure.KMO_PORTEFEUILLE, applied, applied, LocalDate.of(2027, 9, 2), null,
                new EnterpriseFacts(EnterpriseKind.SME, EnterpriseSize.SMALL, null, null, null, null, null, null), null, Pillar.TRAINING,
                "DIGITALISATION", null, false, null, null, ProviderNumber.parse("DV.O222378"), LocalDate.of(2022, 8, 31), LocalDate.of(2027, 9, 1), null,
                Money.of("500.00"), null, Money.ZERO, null);
        assertThat(rulebook.assess(facts).outcome()).isEqualTo("REFUSED_PROVIDER_NOT_REGISTERED");
        assertThat(rulebook.assess(facts).reasons().get(0).dutch()).contains("1 september 2027");
    }

    @Test
    void what_is_refused_for_the_cap_tells_of_an_open_call_for_the_increase() {
        ApplicationFacts facts = RulebookPropertiesTest.facts(LocalDate.of(2022, 6, 1), EnterpriseSize.SMALL, CostLines.fee(Money.of("1000.00")),
                Money.of("7500.00"));
        assertThat(rulebook.assess(facts).why().get(0).because()).extracting(Explanation::rule).containsExactly("R-INC-05");
    }

    @Test
    void the_reasons_unfold_from_the_amount_to_the_row_and_its_source() {
        Assessment answer = ask(LocalDate.of(2026, 4, 15), Pillar.TRAINING, "DIGITALISATION", null, EnterpriseSize.SMALL);
        Explanation amount = answer.why().get(0);
        assertThat(amount.inputs()).containsEntry("eligibleAmount", "1000.00").containsEntry("rate", "0.30");
        assertThat(amount.because()).anySatisfy(rate -> {
            assertThat(rate.rule()).isEqualTo("R-AMT-04");
            assertThat(rate.row()).startsWith("subsidyRate ");
            assertThat(rate.inputs()).containsEntry("enterpriseSize", "SMALL").containsEntry("applicationDate", "2026-04-15");
            assertThat(rate.source()).isNotBlank();
        });
    }

    private Assessment ask(LocalDate date, Pillar pillar, String theme, String topic, EnterpriseSize size) {
        return rulebook.assess(new ApplicationFacts(ApplicationFacts.Measure.KMO_PORTEFEUILLE, date, date, date, date,
                new EnterpriseFacts(EnterpriseKind.SME, size, null, null, null, null, null, null), null, pillar, theme, topic, false, null, null, null,
                null, null, null, Money.of("1000.00"), null, Money.ZERO, null));
    }
}
