package org.smewallet.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smewallet.shared.EnterpriseKind;
import org.smewallet.shared.EnterpriseSize;
import org.smewallet.shared.Money;
import org.smewallet.shared.Pillar;

/** What counts, at which rate, under which cap: one line for each rule, with its last old and first new day. */
class MoneyRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 15);
    private final Rulebook rulebook = Rulebooks.shipped();

    @ParameterizedTest(name = "{0}: of {1} {2} counts")
    @CsvSource(delimiter = '|', value = {
        "R-COST-01 VAT never counts|500.00;vat=105.00|500.00", "R-COST-04 catering to its most per person and day|500.00;catering=70.00;personDays=2|550.00",
        "R-COST-04 catering without person-days|500.00;catering=70.00|500.00", "R-COST-05 travel on the invoice|500.00;travel=30.00|530.00",
        "R-COST-05 travel invoiced apart|500.00;travel=30.00;travelSeparate=Y|500.00",
        "R-COST-05 catering invoiced apart|500.00;catering=20.00;personDays=1;cateringSeparate=Y|500.00",
        "R-COST-06 material only for the training|500.00;material=40.00|540.00", "R-COST-06 material that stays in use|500.00;material=40.00;materialExclusive=N|500.00",
        "R-COST-07 exam fees|500.00;exam=60.00|500.00", "R-COST-08 licences|500.00;licence=80.00|500.00", "R-COST-10 other lines|500.00;other=90.00|500.00"})
    @DisplayName("M11: VAT, meals beyond their most and what is invoiced apart never count")
    void whatCounts(String rule, String lines, Money eligible) {
        assertThat(rulebook.costs(costs(lines), TODAY).eligible()).isEqualTo(eligible);
    }

    @ParameterizedTest(name = "R-SRV-01, R-COST-02, R-COST-03: {0} of {1} is {2}")
    @CsvSource({"TRAINING, 99.99, REFUSED_BELOW_MINIMUM", "TRAINING, 100.00, APPROVED", "ADVICE, 499.99, REFUSED_BELOW_MINIMUM", "ADVICE, 500.00, APPROVED"})
    void theMinimumOfEachService(Pillar pillar, Money amount, String outcome) {
        assertThat(ask(TODAY, EnterpriseSize.SMALL, EnterpriseKind.SME, pillar, "CYBERSECURITY", amount, Money.ZERO).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0}: {2} {3} {4} on {1} at {5}")
    @CsvSource({"R-AMT-03, 2016-04-01, SMALL, TRAINING, SOFTWARE, 0.40", "R-AMT-03, 2019-11-30, MEDIUM, TRAINING, SOFTWARE, 0.30",
        "R-AMT-04, 2019-12-01, SMALL, TRAINING, SOFTWARE, 0.30", "R-AMT-04, 2019-12-01, MEDIUM, ADVICE, SOFTWARE, 0.20",
        "R-AMT-04, 2021-09-13, SMALL, TRAINING, CYBERSECURITY, 0.30", "R-AMT-10, 2021-09-14, SMALL, TRAINING, CYBERSECURITY, 0.45",
        "R-AMT-10, 2026-04-15, MEDIUM, ADVICE, CYBERSECURITY, 0.35", "R-AMT-04, 2022-12-31, SMALL, ADVICE, ENERGY_EFFICIENCY, 0.30",
        "R-AMT-11, 2023-01-01, SMALL, ADVICE, ENERGY_EFFICIENCY, 0.45", "R-AMT-11, 2026-01-31, MEDIUM, ADVICE, ENERGY_EFFICIENCY, 0.35",
        "R-AMT-11, 2026-02-01, MEDIUM, TRAINING, ENERGY_EFFICIENCY, 0.35"})
    void theRateOfTheDay(String rule, LocalDate date, EnterpriseSize size, Pillar pillar, String topic, BigDecimal rate) {
        Assessment answer = ask(date, size, EnterpriseKind.SME, pillar, topic, Money.of("1000.00"), Money.ZERO);
        assertThat(answer.rate()).isEqualByComparingTo(rate);
        assertThat(answer.reasons()).extracting("rule").contains(rule);
    }

    @ParameterizedTest(name = "R-AMT-08: the cap of {1} on {0} is {2}")
    @CsvSource({"2019-12-31, SMALL, 10000.00", "2019-12-31, MEDIUM, 15000.00", "2020-01-01, SMALL, 7500.00", "2020-01-01, MEDIUM, 7500.00"})
    void theCapOfTheYear(LocalDate date, EnterpriseSize size, Money cap) {
        assertThat(ask(date, size, EnterpriseKind.SME, Pillar.TRAINING, "SOFTWARE", Money.of("1000.00"), Money.ZERO).yearlyCap()).isEqualTo(cap);
    }

    @ParameterizedTest(name = "R-AMT-05, R-AMT-06: of {0} the subsidy is {1} and the own contribution {2}")
    @CsvSource({"555.00, 166.50, 388.50", "333.33, 100.00, 233.33", "100.05, 30.02, 70.03", "100.01, 30.00, 70.01"})
    void theSubsidyIsRoundedHalfUpAndTheRestIsOwn(Money eligible, Money subsidy, Money own) {
        Assessment answer = ask(TODAY, EnterpriseSize.SMALL, EnterpriseKind.SME, Pillar.TRAINING, "SOFTWARE", eligible, Money.ZERO);
        assertThat(answer.subsidy()).isEqualTo(subsidy);
        assertThat(answer.ownContribution()).isEqualTo(own);
    }

    @Test
    @DisplayName("R-AMT-07: the rest of the cap is given, and when nothing is left the application is refused")
    void theRestOfTheCap() {
        Assessment part = ask(TODAY, EnterpriseSize.SMALL, EnterpriseKind.SME, Pillar.TRAINING, "SOFTWARE", Money.of("1000.00"), Money.of("7400.00"));
        assertThat(part).returns("APPROVED_PARTIAL_CAP", Assessment::outcome).returns(Money.of("100.00"), Assessment::subsidy)
                .returns(Money.of("900.00"), Assessment::ownContribution);
        assertThat(ask(TODAY, EnterpriseSize.SMALL, EnterpriseKind.SME, Pillar.TRAINING, "SOFTWARE", Money.of("1000.00"), Money.of("7500.00")).outcome())
                .isEqualTo("REFUSED_CAP_REACHED");
    }

    @ParameterizedTest(name = "R-ELIG-01, R-ELIG-03, R-ELIG-12: {1} {0} on {2}: {3} at {4}")
    @CsvSource({"SMALL, SME, 2026-01-01, APPROVED, 0.30", "MEDIUM, SME, 2026-01-01, APPROVED, 0.20", "LARGE, SME, 2026-01-01, REFUSED_SIZE_LARGE,",
        "LARGE, MAATWERK, 2026-01-01, APPROVED, 0.20", "LARGE, MAATWERK, 2025-12-31, REFUSED_ENTERPRISE_KIND,"})
    void whoGetsWhichRate(EnterpriseSize size, EnterpriseKind kind, LocalDate date, String outcome, BigDecimal rate) {
        Assessment answer = ask(date, size, kind, Pillar.TRAINING, "SOFTWARE", Money.of("1000.00"), Money.ZERO);
        assertThat(answer.outcome()).isEqualTo(outcome);
        assertThat(answer.isRefused() ? null : answer.rate()).isEqualTo(rate);
    }

    private Assessment ask(LocalDate date, EnterpriseSize size, EnterpriseKind kind, Pillar pillar, String topic, Money eligible, Money used) {
        return rulebook.assess(new ApplicationFacts(ApplicationFacts.Measure.KMO_PORTEFEUILLE, date, date, date, date,
                new EnterpriseFacts(kind, size, null, null, null, null, null, null), null, pillar, "DIGITALISATION", topic, false, null, null, null, null,
                null, null, eligible, null, used, null));
    }

    /** The fee, then what else is on the offer. */
    private static CostLines costs(String lines) {
        return new CostLines(Money.of(lines.split(";")[0]), amount(lines, "material"), !lines.contains("materialExclusive=N"), amount(lines, "travel"),
                lines.contains("travelSeparate=Y"), amount(lines, "catering"), Integer.parseInt(value(lines, "personDays", "0")),
                lines.contains("cateringSeparate=Y"), amount(lines, "exam"), amount(lines, "licence"), amount(lines, "other"), amount(lines, "vat"));
    }

    private static Money amount(String lines, String name) {
        return Money.of(value(lines, name, "0.00"));
    }

    private static String value(String lines, String name, String absent) {
        return java.util.Arrays.stream(lines.split(";")).filter(part -> part.startsWith(name + "=")).map(part -> part.split("=")[1]).findFirst().orElse(absent);
    }
}
