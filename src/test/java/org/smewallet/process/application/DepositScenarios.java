package org.smewallet.process.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.smewallet.support.Bank.Line.deposit;
import static org.smewallet.support.Bank.Line.freeText;
import static org.smewallet.support.Example.euro;
import static org.smewallet.support.Example.ibanOf;
import static org.smewallet.support.Example.training;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.process.WorkItem;
import org.smewallet.shared.Answers;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Money;
import org.smewallet.subsidy.CaseFile;
import org.smewallet.subsidy.FileStatus;
import org.smewallet.support.Example;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The own contribution and its limits, in the words of the diagram. */
abstract class DepositScenarios extends FileStories {

    @Autowired
    JdbcTemplate jdbc;

    @Test
    @DisplayName("Scenario 5, R-TIME-06, R-TIME-07, R-TIME-08, R-DEP-03, R-DEP-07: deposits on day 14, 15, 30 and 31")
    void deposits_around_the_limits() {
        FileNumber day14 = confirmed("1000.00");
        FileNumber day15 = confirmed("1000.00");
        FileNumber day30 = confirmed("1000.00");
        FileNumber day31 = confirmed("1000.00");
        time.goTo("2026-04-15T18:00");
        deposited("700.00", day14);
        time.goTo("2026-04-16T18:00");
        assertThat(example.file(day15).status()).isEqualTo(FileStatus.DEPOSIT_OVERDUE);
        deposited("700.00", day15);
        time.goTo("2026-05-01T18:00");
        deposited("700.00", day30);
        time.goTo("2026-05-02T18:00");
        deposited("700.00", day31);

        assertThat(example.file(day14).outcome()).isEqualTo("FUNDED");
        assertThat(example.file(day15).outcome()).isEqualTo("FUNDED_AFTER_SOFT_LIMIT");
        assertThat(example.file(day30).outcome()).isEqualTo("FUNDED_AFTER_SOFT_LIMIT");
        CaseFile lapsed = example.file(day31);
        assertThat(lapsed).returns(FileStatus.LAPSED, CaseFile::status).returns("LAPSED_DEPOSIT_LATE", CaseFile::outcome);
        assertThat(lapsed.wallet()).returns(euro("700.00"), CaseFile.WalletView::refunded).returns(euro("300.00"), CaseFile.WalletView::budgetRestored);
        balanced();
    }

    @Test
    @DisplayName("Scenario 6, R-DEP-04: wrong communication, right account and amount: a case worker accepts, the value date stays")
    void a_deposit_with_a_wrong_communication() {
        FileNumber file = confirmed("555.00");
        time.goTo("2026-04-10T18:00");
        bank.statement(freeText("388.50", "opleiding", ibanOf(example.file(file).enterpriseNumber())));
        WorkItem task = task("agency-caseworker", "Task_ReviewDeposit");
        assertThat(workLists.prefill(Example.CASE_WORKER, task.id())).containsEntry("proposedFile", file.number());
        time.goTo("2026-04-13T10:00");
        workLists.complete(Example.CASE_WORKER, task.id(), new Answers(Map.of("decision", "MATCH", "remark", "zelfde rekening en bedrag")));
        time.runDue();
        assertThat(example.file(file).outcome()).isEqualTo("FUNDED");
        assertThat(ledger.statement(file)).allSatisfy(line -> assertThat(line.valueDate()).isEqualTo(LocalDate.parse("2026-04-10")));
    }

    @Test
    @DisplayName("R-DEP-10, M7: the right communication from the account of another enterprise goes to review, never straight to the file")
    void a_deposit_from_the_account_of_another_enterprise() {
        FileNumber file = confirmed("555.00");
        String foreign = ibanOf(example.smallEnterprise());
        bank.statement(deposit("388.50", communication(file), foreign));
        time.runDue();
        assertThat(example.file(file).wallet().balance()).isEqualTo(euro("0.00"));
        workLists.complete(Example.CASE_WORKER, task("agency-caseworker", "Task_ReviewDeposit").id(), new Answers(Map.of("decision", "RETURN")));
        assertThat(bank.executePayments()).hasSize(1).first().asString().startsWith("RET-");
        assertThat(example.file(file)).returns(FileStatus.AWAITING_DEPOSIT, CaseFile::status);
    }

    @Test
    @DisplayName("R-DEP-04: a proposed match that nobody decides in two working days goes back")
    void an_undecided_match_goes_back() {
        FileNumber file = confirmed("555.00");
        time.goTo("2026-04-10T18:00");
        bank.statement(freeText("388.50", "opleiding", ibanOf(example.file(file).enterpriseNumber())));
        time.goTo("2026-04-14T23:59:00");
        assertThat(task("agency-caseworker", "Task_ReviewDeposit")).isNotNull();
        time.goTo("2026-04-15T00:00:01");
        assertThat(workLists.list(Example.CASE_WORKER, null, null, 0, 10).items()).isEmpty();
        assertThat(bank.executePayments()).hasSize(1).first().asString().startsWith("RET-");
    }

    @Test
    @DisplayName("Scenario 7, R-DEP-08: half deposited, the rest never: reduced on day 31, the half can be paid")
    void half_deposited() {
        FileNumber file = confirmed("1000.00");
        time.goTo("2026-04-10T18:00");
        deposited("350.00", file);
        assertThat(example.file(file)).returns(FileStatus.PARTIALLY_FUNDED, CaseFile::status);
        assertThat(example.file(file).wallet().topUp()).isEqualTo(euro("150.00"));
        time.goTo("2026-05-01T22:30");
        bank.statement();
        time.goTo("2026-05-02T00:00:01");
        CaseFile reduced = example.file(file);
        assertThat(reduced).returns(FileStatus.REDUCED, CaseFile::status).returns("REDUCED_TO_DEPOSIT", CaseFile::outcome);
        assertThat(reduced.wallet().budgetRestored()).isEqualTo(euro("150.00"));
        example.pay(file, "F-1", "500.00", "2026-05-02");
        bank.executePayments();
        time.runDue();
        assertThat(example.file(file).outcome()).isEqualTo("PAID_FULL");
        balanced();
    }

    @Test
    @DisplayName("M6, R-DEP-03, R-DEP-05, R-DEP-06, R-SUB-02: instalments are topped up in proportion, the last gives the remainder, a surplus goes back")
    void instalments_and_a_surplus() {
        FileNumber file = confirmed("333.33");
        time.goTo("2026-04-10T18:00");
        deposited("100.00", file);
        assertThat(example.file(file).status()).isEqualTo(FileStatus.PARTIALLY_FUNDED);
        assertThat(example.file(file).wallet().topUp()).isEqualTo(euro("42.86"));
        time.goTo("2026-04-11T18:00");
        deposited("150.00", file);
        assertThat(example.file(file).outcome()).isEqualTo("FUNDED");
        assertThat(example.file(file).wallet()).returns(euro("100.00"), CaseFile.WalletView::topUp).returns(euro("16.67"), CaseFile.WalletView::refunded);
        time.goTo("2026-04-12T18:00");
        deposited("5.00", file);
        assertThat(example.file(file).wallet()).returns(euro("333.33"), CaseFile.WalletView::balance).returns(euro("21.67"), CaseFile.WalletView::refunded);
        balanced();
    }

    @Test
    @DisplayName("M6, R-DEP-10: another payer is accepted; what goes back goes to the registered account")
    void another_payer() {
        FileNumber file = confirmed("1000.00");
        time.goTo("2026-04-10T18:00");
        bank.statement(deposit("700.00", communication(file), "BE71096123456769"));
        time.runDue();
        assertThat(example.file(file).outcome()).isEqualTo("FUNDED");
        example.withdraw(file);
        time.runDue();
        assertThat(jdbc.queryForList("select iban from payment_order where file_number = ?", String.class, file.number()))
                .containsExactly(ibanOf(example.file(file).enterpriseNumber()));
    }

    @Test
    @DisplayName("M6, R-DEP-08, R-COST-02: too little deposited: lapsed and refunded")
    void too_little_deposited() {
        FileNumber file = confirmed("120.00");
        time.goTo("2026-04-10T18:00");
        deposited("40.00", file);
        time.goTo("2026-05-02T10:00");
        bank.statement();
        time.runDue();
        CaseFile lapsed = example.file(file);
        assertThat(lapsed.outcome()).isEqualTo("LAPSED_PARTIAL_BELOW_MINIMUM");
        assertThat(lapsed.wallet()).returns(euro("40.00"), CaseFile.WalletView::refunded).returns(euro("36.00"), CaseFile.WalletView::budgetRestored)
                .returns(euro("17.14"), CaseFile.WalletView::topUp).returns(Money.ZERO, CaseFile.WalletView::balance);
        balanced();
    }

    @Test
    @DisplayName("T5, R-TIME-07: money of day 30 counts when its statement is read days later; finance is asked for a missing one")
    void the_last_statement_comes_late() {
        FileNumber file = confirmed("1000.00");
        ProcessInstance process = instance(file);
        time.goTo("2026-05-04T12:00");
        assertThat(process).isWaitingAt("EventGateway_LastStatement");
        time.goTo("2026-05-08T12:00");
        assertThat(process).isWaitingAt("Task_ImportMissingStatement");
        bank.statementOfDay("2026-05-01", deposit("700.00", communication(file), ibanOf(example.file(file).enterpriseNumber())));
        time.runDue();
        assertThat(process).isWaitingAt("Task_OrderPayment");
        assertThat(example.file(file).outcome()).isEqualTo("FUNDED_AFTER_SOFT_LIMIT");
    }

    @Test
    @DisplayName("T5, R-TIME-07: the value date counts, not the day on which the bank books: Friday's money booked on Monday saves the file, Saturday's does not")
    void value_date_and_booking_date() {
        FileNumber saved = confirmed("1000.00");
        FileNumber late = confirmed("500.00");
        time.goTo("2026-05-04T18:00");
        bank.read(valued("2026-05-01", bank.write(deposit("700.00", communication(saved), ibanOf(example.file(saved).enterpriseNumber())))));
        bank.read(valued("2026-05-02", bank.write(deposit("350.00", communication(late), ibanOf(example.file(late).enterpriseNumber())))));
        time.runDue();
        assertThat(example.file(saved).outcome()).isEqualTo("FUNDED_AFTER_SOFT_LIMIT");
        assertThat(example.file(late).outcome()).isEqualTo("LAPSED_DEPOSIT_LATE");
        assertThat(example.file(late).wallet().refunded()).isEqualTo(euro("350.00"));
    }

    private static byte[] valued(String day, byte[] statement) {
        return new String(statement, StandardCharsets.UTF_8).replaceAll("<ValDt><Dt>[^<]+", "<ValDt><Dt>" + day).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("Scenario 19: two days without the system over a limit give the same result as without the outage")
    void an_outage_over_a_limit() {
        FileNumber file = confirmed("1000.00");
        time.goTo("2026-04-30T12:00");
        time.jumpTo("2026-05-03T08:00");
        bank.statementOfDay("2026-05-01", deposit("700.00", communication(file), ibanOf(example.file(file).enterpriseNumber())));
        time.runDue();
        assertThat(example.file(file).outcome()).isEqualTo("FUNDED_AFTER_SOFT_LIMIT");
        assertThat(instance(file)).isWaitingAt("Task_OrderPayment");
    }

    @Test
    @DisplayName("T2, Scenario 22, R-TIME-02: summer time and 29 February inside a limit: the last day is the calendar day + 30")
    void clock_change_and_leap_day() {
        time.jumpTo("2026-03-20T09:00");
        FileNumber summer = example.apply(example.smallEnterprise(), training("2026-03-20", "1000.00"));
        time.goTo("2026-03-25T10:00");
        example.confirm(summer);
        assertThat(lastDay(summer, "DEPOSIT_HARD")).isEqualTo(LocalDate.parse("2026-04-24"));
        time.goTo("2026-04-24T23:59:59");
        assertThat(instance(summer)).isWaitingAt("Event_DepositMatched");
        time.goTo("2026-04-25T00:00:01");
        assertThat(instance(summer)).isWaitingAt("EventGateway_LastStatement");

        time.jumpTo("2028-01-30T09:00");
        FileNumber leap = example.apply(example.smallEnterprise(), training("2028-02-05", "1000.00"));
        time.goTo("2028-02-01T10:00");
        example.confirm(leap);
        assertThat(lastDay(leap, "DEPOSIT_HARD")).isEqualTo(LocalDate.parse("2028-03-02"));
    }
}

@OnH2
class DepositOnH2Test extends DepositScenarios {
}

@OnPostgres
class DepositOnPostgresTest extends DepositScenarios {
}
