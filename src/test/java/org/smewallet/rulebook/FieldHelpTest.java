package org.smewallet.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smewallet.rulebook.ApplicationFacts.Measure;
import org.smewallet.shared.EnterpriseKind;
import org.smewallet.shared.EnterpriseSize;
import org.smewallet.shared.Money;
import org.smewallet.shared.Pillar;
import org.smewallet.shared.Reason;

/** What stands beside the fields is the rule of the application date, whatever is known already. */
class FieldHelpTest {

    private final Rulebook rulebook = Rulebooks.shipped();

    @ParameterizedTest
    @DisplayName("R-TIME-01: the last day to apply, also when it has passed or the start is not known yet")
    @CsvSource(delimiter = '|', value = {"2026-04-15|2026-04-15|Aanvragen kan tot en met 29 april 2026.", "2026-04-15|2026-04-01|Aanvragen kan tot en met 15 april 2026.",
        "2026-04-15|2026-03-31|Te laat: aanvragen kon tot en met 14 april 2026.", "2026-04-15||Aanvragen kan tot en met 14 kalenderdagen na de start.",
        "2026-04-15|9999-12-01|Aanvragen kan tot en met 15 december 9999."})
    void last_day(LocalDate day, LocalDate startDate, String dutch) {
        Reason line = rulebook.fieldHelp(facts(day, startDate, EnterpriseSize.SMALL, null, null, null, 0)).get("startDate");
        assertThat(line.rule()).isEqualTo("R-TIME-01");
        assertThat(line.dutch()).isEqualTo(dutch);
    }

    @ParameterizedTest
    @DisplayName("R-AMT-04, R-AMT-10, R-SRV-07: the rate of the day, or why there is none")
    @CsvSource({"2026-04-15, SMALL,,,, R-AMT-04, 30 %", "2026-04-15, MEDIUM, TRAINING, DIGITALISATION, CYBERSECURITY, R-AMT-10, 35 %",
        "2019-11-30, SMALL, TRAINING, DIGITALISATION, SOFTWARE, R-AMT-03, 40 %", "2019-12-01, SMALL, TRAINING, DIGITALISATION, SOFTWARE, R-AMT-04, 30 %",
        "2026-01-31, SMALL, ADVICE, BUSINESS_STRATEGY, OTHER, R-AMT-04, 30 %", "2026-02-01, SMALL, ADVICE, BUSINESS_STRATEGY, OTHER, R-SRV-07, cybersecurity",
        "2026-04-15, SMALL, TRAINING, OTHER, OTHER, R-SRV-05, thema", "2026-04-15, LARGE,,,, R-ELIG-03, grote onderneming"})
    void rate(LocalDate day, EnterpriseSize size, Pillar pillar, String theme, String topic, String rule, String words) {
        Reason line = rulebook.fieldHelp(facts(day, null, size, pillar, theme, topic, 0)).get("topic");
        assertThat(line.rule()).isEqualTo(rule);
        assertThat(line.dutch()).contains(words);
        assertThat(line.english()).isNotEqualTo(line.dutch());
    }

    @Test
    @DisplayName("R-COST-02, R-COST-03, R-COST-04: the minimum of each service and what catering counts at most")
    void amounts() {
        LocalDate day = LocalDate.of(2026, 4, 15);
        assertThat(rulebook.fieldHelp(facts(day, null, EnterpriseSize.SMALL, Pillar.TRAINING, null, null, 0)).get("feeExVat"))
                .extracting(Reason::rule, Reason::english).containsExactly("R-COST-02", "At least 100.00 euro must be eligible.");
        assertThat(rulebook.fieldHelp(facts(day, null, EnterpriseSize.SMALL, Pillar.ADVICE, null, null, 0)).get("feeExVat").dutch()).contains("500,00 euro");
        Map<String, Reason> lines = rulebook.fieldHelp(facts(day, null, EnterpriseSize.SMALL, null, null, null, 12));
        assertThat(lines.get("feeExVat").rule()).isEqualTo("R-COST-02, R-COST-03");
        assertThat(lines.get("cateringExVat")).extracting(Reason::rule, Reason::dutch)
                .containsExactly("R-COST-04", "Hoogstens 25,00 euro per persoon en per dag telt mee, samen 300,00 euro.");
    }

    @Test
    void an_enterprise_of_no_known_size_gets_no_rate_and_the_other_lines() {
        assertThat(rulebook.fieldHelp(facts(LocalDate.of(2026, 4, 15), null, null, null, null, null, 0))).containsOnlyKeys("startDate", "feeExVat", "cateringExVat");
    }

    private static ApplicationFacts facts(LocalDate day, LocalDate startDate, EnterpriseSize size, Pillar pillar, String theme, String topic, int personDays) {
        CostLines costs = new CostLines(Money.ZERO, Money.ZERO, true, Money.ZERO, false, Money.ZERO, personDays, false, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
        EnterpriseFacts enterprise = new EnterpriseFacts(EnterpriseKind.SME, size, null, null, null, null, null, null);
        return new ApplicationFacts(Measure.KMO_PORTEFEUILLE, day, null, startDate, null, enterprise, null, pillar, theme, topic, false, null, null, null, null,
                null, null, null, costs, null, null);
    }
}
