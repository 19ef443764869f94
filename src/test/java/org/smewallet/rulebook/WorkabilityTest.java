package org.smewallet.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smewallet.shared.EnterpriseKind;
import org.smewallet.shared.EnterpriseSize;
import org.smewallet.shared.Money;
import org.smewallet.shared.Pillar;

/** Increase and cheque on the first and last day of each call and of each duration. */
class WorkabilityTest {

    private final Rulebook rulebook = Rulebooks.shipped();

    @ParameterizedTest(name = "R-INC-05: an increase on {0} is {1}")
    @CsvSource({"2019-05-06, REFUSED_WINDOW_CLOSED", "2019-05-07, APPROVED_INCREASE", "2019-12-06, APPROVED_INCREASE", "2019-12-07, REFUSED_WINDOW_CLOSED",
            "2019-12-31, REFUSED_WINDOW_CLOSED", "2020-01-01, APPROVED_INCREASE", "2022-11-30, APPROVED_INCREASE", "2022-12-01, REFUSED_WINDOW_CLOSED",
            "2022-12-31, REFUSED_WINDOW_CLOSED", "2023-01-01, APPROVED_INCREASE", "2023-10-11, APPROVED_INCREASE", "2023-10-12, REFUSED_WINDOW_CLOSED",
            "2023-12-31, REFUSED_WINDOW_CLOSED", "2024-01-01, APPROVED_INCREASE", "2024-07-31, APPROVED_INCREASE", "2024-08-01, REFUSED_WINDOW_CLOSED"})
    void callsOfTheIncrease(LocalDate date, String outcome) {
        assertThat(increase(date, date, "15000.00", "5000.00").outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "R-CHQ-04: a cheque on {0} is {1}")
    @CsvSource({"2019-05-06, REFUSED_WINDOW_CLOSED", "2019-05-07, APPROVED", "2021-12-31, APPROVED", "2022-01-01, APPROVED", "2022-11-30, APPROVED",
            "2022-12-01, REFUSED_WINDOW_CLOSED", "2023-01-01, APPROVED", "2023-10-11, APPROVED", "2023-10-12, REFUSED_WINDOW_CLOSED", "2024-01-01, APPROVED",
            "2024-07-31, APPROVED", "2024-08-01, REFUSED_WINDOW_CLOSED"})
    void callsOfTheCheque(LocalDate date, String outcome) {
        assertThat(cheque(date, date, "2500.00", "0.00", 1, EnterpriseKind.SME).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "R-INC-06, R-CHQ-03: from {0} the last day is {1}")
    @CsvSource({"2022-02-01, 2022-08-01", "2023-01-15, 2023-07-15", "2020-08-31, 2021-02-28", "2022-05-31, 2022-11-30", "2023-08-31, 2024-02-29",
            "2024-02-29, 2024-08-29"})
    void sixMonthsEndOnTheSameDayNumberOrTheMonthsLast(LocalDate date, LocalDate last) {
        assertThat(cheque(date, last, "2500.00", "0.00", 1, EnterpriseKind.SME).outcome()).isEqualTo("APPROVED");
        assertThat(cheque(date, last.plusDays(1), "2500.00", "0.00", 1, EnterpriseKind.SME).outcome()).isEqualTo("REFUSED_TOO_LONG");
        assertThat(increase(date, last, "7500.00", null).outcome()).isEqualTo("APPROVED_INCREASE");
        assertThat(increase(date, last.plusDays(1), "7500.00", null).outcome()).isEqualTo("REFUSED_TOO_LONG");
    }

    @Test
    @DisplayName("R-CHQ-03: in the call that ended in 2021 the project ended by its last day")
    void theFirstCallHadALastDayOfItsOwn() {
        LocalDate august = LocalDate.of(2021, 8, 2);
        assertThat(cheque(august, LocalDate.of(2021, 12, 31), "2500.00", "0.00", 1, EnterpriseKind.SME).outcome()).isEqualTo("APPROVED");
        assertThat(cheque(august, LocalDate.of(2022, 1, 1), "2500.00", "0.00", 1, EnterpriseKind.SME).outcome()).isEqualTo("REFUSED_ENDS_AFTER_CALL");
    }

    @ParameterizedTest(name = "R-CHQ-01: {1} on {0} is {2}")
    @CsvSource({"2019-12-31, VZW, REFUSED_LEGAL_FORM", "2020-01-01, VZW, APPROVED", "2019-12-31, SME, APPROVED"})
    void theSocialProfitSectorFromItsExtensionOn(LocalDate date, EnterpriseKind kind, String outcome) {
        assertThat(cheque(date, date, "2500.00", "0.00", 1, kind).outcome()).isEqualTo(outcome);
    }

    @Test
    @DisplayName("19.3: a cheque's refusals come in their own order")
    void refusalsOfAChequeInOrder() {
        Assessment answer = cheque(LocalDate.of(2021, 8, 2), LocalDate.of(2022, 2, 3), "2500.00", "10000.00", 0, EnterpriseKind.SME);
        assertThat(answer.refusals()).extracting(Refusal::outcome)
                .containsExactly("REFUSED_NO_EMPLOYEE", "REFUSED_TOO_LONG", "REFUSED_ENDS_AFTER_CALL", "REFUSED_CAP_REACHED");
    }

    @Test
    @DisplayName("R-INC-01, R-INC-03: only when the cap is used up, at the rate of the day")
    void theIncreaseComesAfterTheCap() {
        LocalDate day = LocalDate.of(2022, 6, 1);
        assertThat(increase(day, day, "7499.99", null).outcome()).isEqualTo("REFUSED_CAP_NOT_REACHED");
        Assessment answer = increase(day, day, "7500.00", null);
        assertThat(answer.outcome()).isEqualTo("APPROVED_INCREASE");
        assertThat(answer.subsidy()).isEqualTo(Money.of("300.00"));
        assertThat(increase(LocalDate.of(2019, 6, 3), LocalDate.of(2019, 6, 3), "10000.00", null).subsidy()).isEqualTo(Money.of("400.00"));
    }

    @Test
    @DisplayName("R-CHQ-02, R-CHQ-06: sixty percent, at most what is left of the ceiling")
    void theChequeGivesSixtyPercentUpToItsCeiling() {
        LocalDate day = LocalDate.of(2022, 2, 1);
        assertThat(cheque(day, day, "2500.00", "0.00", 1, EnterpriseKind.SME).subsidy()).isEqualTo(Money.of("1500.00"));
        assertThat(cheque(day, day, "20000.00", "0.00", 1, EnterpriseKind.SME).subsidy()).isEqualTo(Money.of("10000.00"));
        assertThat(cheque(day, day, "2500.00", "9000.00", 1, EnterpriseKind.SME).subsidy()).isEqualTo(Money.of("1000.00"));
        assertThat(cheque(day, day, "2500.00", "10000.00", 1, EnterpriseKind.SME).outcome()).isEqualTo("REFUSED_CAP_REACHED");
    }

    @Test
    @DisplayName("R-INC-02: what was left of the increase limits it to the cent")
    void theIncreaseGivesAtMostItsRest() {
        Assessment answer = increase(LocalDate.of(2022, 6, 1), LocalDate.of(2022, 6, 1), "7500.00", "0.01");
        assertThat(answer.outcome()).isEqualTo("APPROVED_INCREASE_PARTIAL");
        assertThat(answer.subsidy()).isEqualTo(Money.of("0.01"));
        assertThat(answer.limits()).extracting(Limit::name).endsWith("PROJECT_END");
    }

    private Assessment increase(LocalDate date, LocalDate end, String used, String remaining) {
        return rulebook.assess(facts(ApplicationFacts.Measure.WORKABILITY_INCREASE, date, end, Pillar.TRAINING, "1000.00", used, null, remaining,
                EnterpriseKind.SME));
    }

    private Assessment cheque(LocalDate date, LocalDate end, String amount, String used, int employees, EnterpriseKind kind) {
        return rulebook.assess(facts(ApplicationFacts.Measure.WORKABILITY_CHEQUE, date, end, null, amount, used, employees, null, kind));
    }

    private static ApplicationFacts facts(ApplicationFacts.Measure measure, LocalDate date, LocalDate end, Pillar pillar, String amount, String used,
            Integer employees, String remaining, EnterpriseKind kind) {
        EnterpriseFacts enterprise = new EnterpriseFacts(kind, EnterpriseSize.SMALL, null, null, null, List.of("FLEMISH"), null, null);
        return new ApplicationFacts(measure, date, date, date, end, enterprise, employees, pillar, "PEOPLE_MANAGEMENT", null, false, null, null, null,
                null, null, null, Money.of(amount), null, Money.of(used), remaining == null ? null : Money.of(remaining));
    }
}
