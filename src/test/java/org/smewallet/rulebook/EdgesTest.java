package org.smewallet.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.EnterpriseKind;
import org.smewallet.shared.EnterpriseSize;
import org.smewallet.shared.Money;
import org.smewallet.shared.NaceCode;
import org.smewallet.shared.Pillar;
import org.smewallet.shared.ProviderNumber;

/** Each rule on its last old and its first new day, and each figure just below and at its threshold. */
class EdgesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private final Rulebook rulebook = Rulebooks.shipped();

    @ParameterizedTest(name = "R-SIZE-01: {0} FTE, turnover {1}, balance total {2} is {3}")
    @CsvSource({"49.99, 10000000.00, 99999999.00, SMALL", "50, 1.00, 1.00, MEDIUM", "49.99, 10000000.01, 10000000.00, SMALL",
            "49.99, 10000000.01, 10000000.01, MEDIUM", "249.99, 50000000.00, 99999999.00, MEDIUM", "250, 1.00, 1.00, LARGE",
            "249.99, 50000000.01, 43000000.00, MEDIUM", "249.99, 50000000.01, 43000000.01, LARGE", "0, 0.00, 0.00, SMALL"})
    void sizeAtItsThresholds(BigDecimal fte, String turnover, String balance, EnterpriseSize expected) {
        assertThat(size(fte, turnover, Money.of(balance), List.of(), null, null).status()).isEqualTo(expected);
    }

    @Test
    @DisplayName("R-SIZE-01: the class is told in words, not by its code")
    void theClassIsToldInWords() {
        assertThat(size(BigDecimal.TEN, "1.00", Money.of("1.00"), List.of(), null, null).reasons()).anySatisfy(why -> {
            assertThat(why.message(java.util.Locale.forLanguageTag("nl"))).endsWith("geven de klasse klein.");
            assertThat(why.message(java.util.Locale.ENGLISH)).endsWith("give the class small.");
        });
    }

    @ParameterizedTest(name = "R-SIZE-02: {0} percent of 100 FTE beside 10 of its own is {1} FTE")
    @CsvSource({"24.99, 10.00", "25, 35.00", "25.5, 35.500", "50, 60.00", "50.01, 110.00", "100, 110.00"})
    void groupLinksCountByTheirPercent(BigDecimal percent, BigDecimal fte) {
        SizeFacts.GroupLink link = new SizeFacts.GroupLink(percent, new SizeFacts.Figures(new BigDecimal("100"), Money.of("1.00"), Money.of("1.00")));
        assertThat(size(BigDecimal.TEN, "1.00", Money.of("1.00"), List.of(link), null, null).group().fte()).isEqualByComparingTo(fte);
    }

    @ParameterizedTest(name = "R-SIZE-03: was {0}, the year before {1}, {2} FTE now: {3}")
    @CsvSource({"SMALL, SMALL, 60, SMALL", "SMALL, MEDIUM, 60, MEDIUM", "SMALL, MEDIUM, 300, MEDIUM", "SMALL, LARGE, 60, MEDIUM",
            "LARGE, MEDIUM, 10, MEDIUM", "LARGE, SMALL, 60, MEDIUM", "MEDIUM, LARGE, 10, MEDIUM", "MEDIUM, SMALL, 10, SMALL", "SMALL, , 60, SMALL"})
    void aSizeChangesOnlyAfterTwoYearsInARow(EnterpriseSize before, EnterpriseSize previous, BigDecimal fte, EnterpriseSize expected) {
        assertThat(size(fte, "1.00", Money.of("1.00"), List.of(), before, previous).status()).isEqualTo(expected);
    }

    @Test
    @DisplayName("R-SIZE-07: a starter's unknown balance total decides nothing")
    void aStarterIsJudgedByItsTurnover() {
        assertThat(size(BigDecimal.ONE, "10000000.00", null, List.of(), null, null).status()).isEqualTo(EnterpriseSize.SMALL);
        assertThat(size(BigDecimal.ONE, "10000000.01", null, List.of(), null, null).status()).isEqualTo(EnterpriseSize.MEDIUM);
    }

    @ParameterizedTest(name = "R-ELIG-02, R-ELIG-04, R-ELIG-05, R-ELIG-07, R-ELIG-12: {0} {1} share {2} NACE {3} region {4} on {5}: {6}")
    @CsvSource({"SME, BV, 24.99, 62100, FLEMISH, 2026-05-04,", "SME, BV, 25.00, 62100, FLEMISH, 2026-05-04, REFUSED_PUBLIC_SHARE",
            "SME, BV, 0, 01110, FLEMISH, 2026-05-04, REFUSED_NACE", "SME, BV, 0, 04110, FLEMISH, 2026-05-04,", "SME, BV, 0, 84110, FLEMISH, 2026-05-04, REFUSED_NACE",
            "SME, BV, 0, 62100, BRUSSELS, 2026-05-04, REFUSED_REGION", "SME, MAATSCHAP, 0, 62100, FLEMISH, 2026-05-04, REFUSED_LEGAL_FORM",
            "SME, bvba, 0, 62100, FLEMISH, 2026-05-04,", "SME, UNKNOWN, 0, 62100, FLEMISH, 2026-05-04, REFUSED_LEGAL_FORM",
            "VZW, , 0, 62100, FLEMISH, 2026-05-04, REFUSED_LEGAL_FORM", "MAATWERK, VZW, 0, 62100, FLEMISH, 2026-01-01,",
            "MAATWERK, BV, 0, 62100, FLEMISH, 2025-12-31, REFUSED_ENTERPRISE_KIND"})
    void whoIsEligible(EnterpriseKind kind, String form, BigDecimal share, String nace, String region, LocalDate date, String outcome) {
        EnterpriseFacts facts = new EnterpriseFacts(kind, EnterpriseSize.SMALL, form, new NaceCode(nace), share, List.of(region), "ACTIVE", false);
        assertThat(rulebook.eligibility(facts, date).stream().map(Refusal::outcome).findFirst().orElse(null)).isEqualTo(outcome);
    }

    @Test
    @DisplayName("19.3, R-ELIG-03, R-ELIG-06, R-ELIG-09, R-REL-01, R-REF-07, R-PROV-01, R-PROV-02, R-TIME-03: every refusal is found, the first in order is the outcome")
    void allRefusalsAreListedInOrder() {
        EnterpriseFacts enterprise = new EnterpriseFacts(EnterpriseKind.VZW, EnterpriseSize.LARGE, "VZW", new NaceCode("01110"), new BigDecimal("30"),
                List.of("WALLOON"), "STOPPED", true);
        Assessment answer = rulebook.assess(new ApplicationFacts(ApplicationFacts.Measure.KMO_PORTEFEUILLE, LocalDate.of(2026, 3, 1),
                LocalDate.of(2026, 3, 2), LocalDate.of(2026, 2, 1), null, enterprise, null, Pillar.ADVICE, "OTHER", null, true, null, null,
                ProviderNumber.parse("DV.O222378"), LocalDate.of(2026, 2, 2), null, true, Money.of("499.99"), null, Money.of("7500.00"), null));
        assertThat(answer.refusals()).extracting(Refusal::outcome).containsExactly("REFUSED_LEGAL_FORM", "REFUSED_SIZE_LARGE", "REFUSED_REGION",
                "REFUSED_PUBLIC_SHARE", "REFUSED_NACE", "REFUSED_KBO_STATUS", "REFUSED_OPEN_RECOVERY", "REFUSED_PROVIDER_PILLAR",
                "REFUSED_PROVIDER_NOT_REGISTERED", "REFUSED_RELATED_PARTY", "REFUSED_EXCLUDED_SERVICE", "REFUSED_THEME", "REFUSED_ADVICE_SCOPE",
                "REFUSED_NO_AGREEMENT", "REFUSED_LATE_APPLICATION", "REFUSED_BELOW_MINIMUM");
        assertThat(answer.outcome()).isEqualTo("REFUSED_LEGAL_FORM");
    }

    @ParameterizedTest(name = "{1} on {0}: {2}")
    @CsvSource({"2020-06-30, TEAM_BUILDING,", "2020-07-01, TEAM_BUILDING, REFUSED_EXCLUDED_SERVICE", "2021-06-30, SHAMANISM,",
            "2021-07-01, SHAMANISM, REFUSED_EXCLUDED_SERVICE", "2016-04-01, SUBSIDY_SERVICE, REFUSED_EXCLUDED_SERVICE", "2026-05-04, AI,"})
    @DisplayName("R-SRV-08, R-SRV-09: a named service is out from the day of its list on")
    void excludedServicesByName(LocalDate date, String service, String outcome) {
        assertThat(ask(date, Pillar.TRAINING, "DIGITALISATION", service).refusals().stream().map(Refusal::outcome).findFirst().orElse(null))
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "R-SRV-05, R-SRV-06: {1} {2} on {0}: {3}")
    @CsvSource({"2022-12-31, , , APPROVED", "2023-01-01, , , REFUSED_THEME", "2023-01-01, OTHER, , REFUSED_THEME", "2022-12-31, OTHER, , APPROVED",
            "2023-01-01, PROFESSION_SPECIFIC, LISTED, APPROVED", "2023-01-01, PROFESSION_SPECIFIC, , REFUSED_NOT_ON_LIST",
            "2022-12-31, PROFESSION_SPECIFIC, NOT_LISTED, APPROVED"})
    void themesAndTheListOfProfessions(LocalDate date, String theme, String topic, String outcome) {
        assertThat(ask(date, Pillar.TRAINING, theme, topic).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "R-SRV-04: remote {0} with interaction {1}: {2}")
    @CsvSource({"REMOTE, false, REFUSED_EXCLUDED_SERVICE", "REMOTE, true, APPROVED", "REMOTE, , APPROVED", "CLASSROOM, false, APPROVED"})
    void distanceLearningNeedsATeacher(String mode, Boolean interaction, String outcome) {
        ApplicationFacts facts = new ApplicationFacts(ApplicationFacts.Measure.KMO_PORTEFEUILLE, TODAY, TODAY, TODAY, TODAY, small(), null,
                Pillar.TRAINING, "INNOVATION", null, false, mode, interaction, null, null, null, null, Money.of("1000.00"), null, Money.ZERO, null);
        assertThat(rulebook.assess(facts).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "R-SRV-11: a participant who is {0}: {1}")
    @CsvSource({"EMPLOYER, APPROVED", "EMPLOYEE, APPROVED", "HELPER, APPROVED", "WORKING_SPOUSE, APPROVED", "AGENCY, REFUSED_PARTICIPANT",
            "FRIEND, REFUSED_PARTICIPANT"})
    void participantsWorkInTheEnterprise(String link, String outcome) {
        ApplicationFacts facts = new ApplicationFacts(ApplicationFacts.Measure.KMO_PORTEFEUILLE, TODAY, TODAY, TODAY, TODAY, small(), null,
                Pillar.TRAINING, "INNOVATION", null, false, null, null, null, null, null, null, Money.of("1000.00"), null, Money.ZERO, null);
        assertThat(rulebook.assess(facts.withParticipants(List.of("EMPLOYEE", link))).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "R-TIME-01, R-TIME-02: start {0}, last day to apply {1}")
    @CsvSource({"2024-02-15, 2024-02-29", "2024-02-16, 2024-03-01", "2023-02-15, 2023-03-01", "2026-03-20, 2026-04-03", "2026-10-20, 2026-11-03",
            "2025-12-20, 2026-01-03"})
    void theWindowRunsInCalendarDaysOverLeapDayClockChangeAndNewYear(LocalDate start, LocalDate last) {
        assertThat(rulebook.applicationLimit(start, start).lastDay()).isEqualTo(last);
    }

    @Test
    @DisplayName("R-TIME-04: in January 2016 the window was 40 days")
    void theWindowOfJanuary2016() {
        LocalDate start = LocalDate.of(2016, 1, 1);
        assertThat(rulebook.applicationLimit(start, LocalDate.of(2016, 1, 31)).days()).isEqualTo(40);
        assertThat(rulebook.applicationLimit(start, LocalDate.of(2016, 2, 1)).days()).isEqualTo(14);
    }

    @Test
    @DisplayName("T1, R-TIME-02, R-TIME-09, R-AMT-09: 31 December 23:59:59 and 1 January 00:00:00 in Brussels are two years")
    void theYearTurnsInBrussels() {
        LocalDate last = Brussels.dateOf(Instant.parse("2026-12-31T22:59:59Z"));
        LocalDate first = Brussels.dateOf(Instant.parse("2026-12-31T23:00:00Z"));
        assertThat(rulebook.useLimit(last).lastDay()).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(rulebook.useLimit(first).lastDay()).isEqualTo(LocalDate.of(2028, 12, 31));
        assertThat(rulebook.useLimit(last).passedAt()).isEqualTo(Instant.parse("2027-12-31T23:00:00Z"));
    }

    @ParameterizedTest(name = "R-ELIG-02: {0} is {1}")
    @CsvSource({"999, WALLOON", "1000, BRUSSELS", "1299, BRUSSELS", "1300, WALLOON", "1499, WALLOON", "1500, FLEMISH", "1999, FLEMISH", "2000, FLEMISH",
            "3999, FLEMISH", "4000, WALLOON", "7999, WALLOON", "8000, FLEMISH", "9999, FLEMISH"})
    void theRegionFollowsFromThePostalCode(int code, String region) {
        assertThat(rulebook.regionOf(code)).isEqualTo(region);
    }

    @Test
    @DisplayName("R-AMT-01: before 1 April 2016 nothing is calculated, whatever else is wrong")
    void theOldRegimeIsNotCalculated() {
        Assessment answer = ask(LocalDate.of(2016, 3, 31), Pillar.TRAINING, null, null);
        assertThat(answer.refusals()).extracting(Refusal::outcome).containsExactly("REFUSED_REGIME_NOT_SUPPORTED");
        assertThat(answer.reasons()).singleElement().satisfies(reason -> assertThat(reason.dutch()).contains("1 april 2016", "31 maart 2016"));
        assertThat(ask(LocalDate.of(2016, 4, 1), Pillar.TRAINING, null, null).outcome()).isEqualTo("APPROVED");
    }

    private Assessment ask(LocalDate date, Pillar pillar, String theme, String topic) {
        return rulebook.assess(new ApplicationFacts(ApplicationFacts.Measure.KMO_PORTEFEUILLE, date, date, date, date, small(), null, pillar, theme, topic,
                false, null, null, null, null, null, null, Money.of("1000.00"), null, Money.ZERO, null));
    }

    private static EnterpriseFacts small() {
        return new EnterpriseFacts(EnterpriseKind.SME, EnterpriseSize.SMALL, null, null, null, null, null, null);
    }

    private SizeAnswer size(BigDecimal fte, String turnover, Money balance, List<SizeFacts.GroupLink> links, EnterpriseSize before,
            EnterpriseSize previous) {
        return rulebook.size(new SizeFacts(new SizeFacts.Figures(fte, Money.of(turnover), balance), links, before, previous), TODAY);
    }
}
