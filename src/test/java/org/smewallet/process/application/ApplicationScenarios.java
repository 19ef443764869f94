package org.smewallet.process.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.smewallet.support.Bank.Line.deposit;
import static org.smewallet.support.Bank.Line.freeText;
import static org.smewallet.support.Example.ENTREPRENEUR;
import static org.smewallet.support.Example.euro;
import static org.smewallet.support.Example.ibanOf;
import static org.smewallet.support.Example.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.process.ApplicationProcess;
import org.smewallet.process.WorkItem;
import org.smewallet.process.WorkLists;
import org.smewallet.shared.Answers;
import org.smewallet.shared.CommandRefused;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Money;
import org.smewallet.subsidy.CaseFile;
import org.smewallet.subsidy.FileStatus;
import org.smewallet.support.Bank;
import org.smewallet.support.CleanDatabase;
import org.smewallet.support.Example;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.smewallet.support.TimeMachine;
import org.smewallet.wallet.Ledger;
import org.springframework.beans.factory.annotation.Autowired;

/** Lives of {@code subsidyApplication} in the words of its diagram: the scenarios of the specification, by number. */
abstract class ApplicationScenarios {

    @Autowired
    ProcessEngine engine;
    @Autowired
    Example example;
    @Autowired
    Bank bank;
    @Autowired
    TimeMachine time;
    @Autowired
    CleanDatabase database;
    @Autowired
    ApplicationProcess applications;
    @Autowired
    WorkLists workLists;
    @Autowired
    Ledger ledger;

    @BeforeEach
    void an_empty_house() {
        database.clean();
        ProcessEngineTests.init(engine);
        time.jumpTo("2026-03-30T09:00");
    }

    @Test
    @DisplayName("Scenario 1: training of 555.00, confirmed on day 2, 388.50 deposited, 555.00 paid: closed")
    void from_application_to_payout() {
        FileNumber file = applied("555.00");
        ProcessInstance process = instance(file);
        assertThat(process).isWaitingAt("Task_ProviderDecision");
        assertThat(example.file(file)).returns(FileStatus.SUBMITTED, CaseFile::status).returns(euro("166.50"), CaseFile::subsidy)
                .returns(euro("388.50"), CaseFile::ownContribution);

        time.goTo("2026-04-01T10:00");
        example.confirm(file);
        assertThat(process).isWaitingAt("Event_DepositMatched");

        time.goTo("2026-04-10T18:00");
        deposited("388.50", file);
        assertThat(process).hasPassed("Task_BookDeposit").isWaitingAt("Task_OrderPayment");
        assertThat(example.file(file).wallet().balance()).isEqualTo(euro("555.00"));

        time.goTo("2026-04-15T19:00");
        example.pay(file, "F-1", "555.00", "2026-04-15");
        assertThat(process).isWaitingAt("Event_PayoutConcluded");
        bank.executePayments();
        time.runDue();
        assertThat(process).isWaitingAt("Task_RateProvider");
        assertThat(example.file(file)).returns(FileStatus.PAID, CaseFile::status).returns("PAID_FULL", CaseFile::outcome);

        time.goTo("2026-05-16T09:00");
        assertThat(process).isEnded().hasPassed("Event_RatingClosed", "Task_CloseFile").hasNotPassed("Task_Lapse", "Task_RefundAll");
        CaseFile closed = example.file(file);
        assertThat(closed.status()).isEqualTo(FileStatus.CLOSED);
        assertThat(closed.wallet().paidToProvider()).isEqualTo(euro("555.00"));
        assertThat(closed.wallet().topUp()).isEqualTo(euro("166.50"));
        balanced();
    }

    @Test
    @DisplayName("Scenario 2, R-TIME-01: an application on day 14 is accepted, on day 15 refused")
    void last_day_to_apply() {
        EnterpriseNumber enterprise = example.smallEnterprise();
        time.jumpTo("2026-03-30T23:59:59");
        FileNumber inTime = example.apply(enterprise, training("2026-03-16", "555.00"));
        time.jumpTo("2026-03-31T00:00:00");
        FileNumber late = example.apply(enterprise, training("2026-03-16", "555.00"));

        assertThat(example.file(inTime).status()).isEqualTo(FileStatus.SUBMITTED);
        assertThat(example.file(late)).returns(FileStatus.REFUSED, CaseFile::status).returns("REFUSED_LATE_APPLICATION", CaseFile::outcome);
        assertThat(example.file(late).reasons()).first().returns("R-TIME-01", reason -> reason.rule());
    }

    @Test
    @DisplayName("Scenario 2, R-TIME-12: a draft is warned on day 7, 12 and 14 and expires on day 15")
    void a_draft_expires() {
        EnterpriseNumber enterprise = example.smallEnterprise();
        FileNumber draft = applications.openDraft(ENTREPRENEUR, enterprise, new Answers(Map.of("startDate", "2026-03-25")));
        ProcessInstance process = instance(draft);
        assertThat(process).isWaitingAt("Task_EditApplication");
        time.goTo("2026-04-08T23:59:59");
        assertThat(process).isNotEnded();
        assertThat(timesPassed(process, "Task_RemindDraft")).isEqualTo(3);
        time.goTo("2026-04-09T00:00:01");
        assertThat(process).isEnded().hasPassed("Task_ExpireDraft");
        assertThat(example.file(draft).status()).isEqualTo(FileStatus.EXPIRED);
    }

    @Test
    @DisplayName("R-TIME-12: another start date moves the limit of the draft; a submitted draft becomes a file")
    void a_draft_is_moved_and_submitted() {
        EnterpriseNumber enterprise = example.smallEnterprise();
        FileNumber draft = applications.openDraft(ENTREPRENEUR, enterprise, new Answers(Map.of()));
        applications.saveDraft(ENTREPRENEUR, draft, new Answers(Map.of("startDate", "2026-04-20", "title", "Concept")));
        ProcessInstance process = instance(draft);
        assertThat(timesPassed(process, "Task_SetDraftLimits")).isEqualTo(2);
        time.goTo("2026-05-04T12:00");
        applications.submitDraft(ENTREPRENEUR, draft, new Answers(training("2026-04-20", "1000.00")));
        assertThat(process).isWaitingAt("Task_ProviderDecision").hasNotPassed("Task_ExpireDraft");
        assertThat(example.file(draft).applicationDate()).isEqualTo(LocalDate.parse("2026-05-04"));
    }

    @Test
    void a_discarded_draft_ends() {
        FileNumber draft = applications.openDraft(ENTREPRENEUR, example.smallEnterprise(), new Answers(Map.of()));
        ProcessInstance process = instance(draft);
        applications.discardDraft(ENTREPRENEUR, draft);
        assertThat(process).isEnded().hasPassed("EndEvent_Discarded");
    }

    @Test
    @DisplayName("Scenario 3, R-TIME-05: a silent provider brings a case worker in on day 15, is asked once more, then confirms")
    void a_silent_provider() {
        FileNumber file = applied("1000.00");
        ProcessInstance process = instance(file);
        time.goTo("2026-04-13T23:59:59");
        assertThat(example.file(file).outcome()).isEqualTo("AWAITING_CONFIRMATION");
        assertThat(timesPassed(process, "Task_RemindProvider")).isEqualTo(2);
        time.goTo("2026-04-14T00:00:01");
        assertThat(process).isWaitingAt("Task_ReviewSilence");
        assertThat(example.file(file).outcome()).isEqualTo("ESCALATED_TO_CASE_WORKER");

        review(file, "EXTEND");
        assertThat(process).isWaitingAt("Task_ProviderDecision");
        time.goTo("2026-04-22T00:00:01");
        assertThat(process).isWaitingAt("Task_ReviewSilence");
        assertThatThrownBy(() -> review(file, "EXTEND")).hasMessageContaining("R-TIME-05");
        review(file, "CONFIRM_ON_EVIDENCE");
        assertThat(process).isWaitingAt("Event_DepositMatched");
    }

    @Test
    @DisplayName("R-TIME-05: a case worker may refuse a file whose provider stays silent")
    void refused_by_a_case_worker() {
        FileNumber file = applied("1000.00");
        time.goTo("2026-04-14T00:00:01");
        review(file, "REFUSE");
        assertThat(example.file(file)).returns(FileStatus.REFUSED, CaseFile::status).returns("REFUSED_BY_CASE_WORKER", CaseFile::outcome);
        assertThat(example.file(file).wallet().budgetRestored()).isEqualTo(euro("300.00"));
    }

    @Test
    @DisplayName("Scenario 4, R-PROV-10: the provider refuses after an early deposit: all money back, budget back")
    void refused_after_an_early_deposit() {
        FileNumber file = applied("1000.00");
        deposited("700.00", file);
        assertThat(example.file(file).outcome()).isEqualTo("DEPOSIT_HELD_UNTIL_CONFIRMATION");
        example.refuse(file, "UNKNOWN_CUSTOMER");
        CaseFile refused = example.file(file);
        assertThat(refused).returns(FileStatus.REFUSED, CaseFile::status).returns("REFUSED_BY_PROVIDER", CaseFile::outcome);
        assertThat(refused.wallet()).returns(euro("700.00"), CaseFile.WalletView::refunded).returns(euro("300.00"), CaseFile.WalletView::budgetRestored)
                .returns(Money.ZERO, CaseFile.WalletView::held);
        balanced();
    }

    @Test
    @DisplayName("R-PROV-09: after WRONG_AMOUNT the applicant corrects within 3 days, the application date stays")
    void corrected_after_refusal() {
        FileNumber file = applied("1000.00");
        time.goTo("2026-04-02T10:00");
        example.refuse(file, "WRONG_AMOUNT");
        assertThat(instance(file)).isWaitingAt("Task_CorrectApplication");
        time.goTo("2026-04-05T23:59:00");
        applications.submitCorrection(ENTREPRENEUR, file, new Answers(training("2026-04-01", "900.00")));
        CaseFile corrected = example.file(file);
        assertThat(corrected).returns(euro("270.00"), CaseFile::subsidy).returns(LocalDate.parse("2026-03-30"), CaseFile::applicationDate)
                .returns(FileStatus.SUBMITTED, CaseFile::status);
    }

    @Test
    @DisplayName("R-PROV-09: a correction that does not come in 3 days refuses the file")
    void not_corrected() {
        FileNumber file = applied("1000.00");
        ProcessInstance process = instance(file);
        example.refuse(file, "WRONG_START_DATE");
        time.goTo("2026-04-03T00:00:01");
        assertThat(process).isEnded().hasPassed("Event_CorrectionLimitPassed", "Task_RefuseFile");
        assertThat(example.file(file).status()).isEqualTo(FileStatus.REFUSED);
    }

    @Test
    @DisplayName("Scenario 5, R-TIME-06, R-TIME-07: deposits on day 14, 15, 30 and 31")
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
    @DisplayName("R-DEP-08, R-COST-02: too little deposited: lapsed and refunded")
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
    @DisplayName("R-TIME-07: money of day 30 counts when its statement is read days later; finance is asked for a missing one")
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
    @DisplayName("Scenario 9, R-PAY-05, R-REF-02: the invoice is lower than applied: the rest goes back in proportion")
    void a_lower_invoice() {
        FileNumber file = funded("1000.00");
        example.pay(file, "F-1", "800.00", "2026-04-10", true);
        bank.executePayments();
        time.runDue();
        CaseFile paid = example.file(file);
        assertThat(paid.outcome()).isEqualTo("CLOSED_REST_REFUNDED");
        assertThat(paid.wallet()).returns(euro("800.00"), CaseFile.WalletView::paidToProvider).returns(euro("140.00"), CaseFile.WalletView::refunded)
                .returns(euro("60.00"), CaseFile.WalletView::returnedToAgency).returns(euro("60.00"), CaseFile.WalletView::budgetRestored);
        balanced();
    }

    @Test
    @DisplayName("Scenario 10, R-REF-06: stopped in the same year the budget comes back, in the next year it does not")
    void stopped_in_the_same_and_in_the_next_year() {
        FileNumber sameYear = funded("1000.00");
        FileNumber nextYear = funded("1000.00");
        time.goTo("2026-06-30T21:00");
        assertThat(applications.previewWithdrawal(ENTREPRENEUR, sameYear)).returns(euro("700.00"), s -> s.refund())
                .returns(euro("300.00"), s -> s.budgetRestored());
        ProcessInstance process = instance(sameYear);
        example.withdraw(sameYear);
        assertThat(process).isEnded().hasPassed("Task_RefundAll");
        time.goTo("2027-01-01T21:00");
        example.withdraw(nextYear);

        assertThat(example.file(sameYear)).returns(FileStatus.STOPPED, CaseFile::status).returns("WITHDRAWN_UNPAID", CaseFile::outcome);
        assertThat(example.file(sameYear).wallet().budgetRestored()).isEqualTo(euro("300.00"));
        assertThat(example.file(nextYear).wallet()).returns(Money.ZERO, CaseFile.WalletView::budgetRestored).returns(euro("700.00"), CaseFile.WalletView::refunded);
        balanced();
    }

    @Test
    @DisplayName("R-REF-02: stopped after a part was paid: the unused parts go back")
    void stopped_after_a_part_payment() {
        FileNumber file = funded("333.33");
        example.pay(file, "F-1", "100.00", "2026-04-10");
        applications.withdraw(ENTREPRENEUR, file, new Answers(Map.of("reason", "OTHER", "understandsContract", true)));
        assertThat(instance(file)).isWaitingAt("Event_PayoutConcludedBeforeStop");
        bank.executePayments();
        time.runDue();
        CaseFile stopped = example.file(file);
        assertThat(stopped).returns("WITHDRAWN_PARTLY_PAID", CaseFile::outcome);
        assertThat(stopped.wallet()).returns(euro("163.33"), CaseFile.WalletView::refunded).returns(euro("70.00"), CaseFile.WalletView::budgetRestored);
        balanced();
    }

    @Test
    @DisplayName("Scenario 12, R-PAY-07: a payout that the bank refuses is reversed, repaired and paid once")
    void a_rejected_payout() {
        FileNumber file = funded("555.00");
        String payout = example.pay(file, "F-1", "555.00", "2026-04-10");
        bank.rejectPayments("AC04");
        time.runDue();
        assertThat(example.file(file).wallet().balance()).isEqualTo(euro("555.00"));
        WorkItem repair = task("finance-manager", "Task_RepairPayout");
        assertThat(workLists.prefill(Example.FINANCE, repair.id())).containsEntry("payoutId", payout);
        workLists.complete(Example.FINANCE, repair.id(), new Answers(Map.of("decision", "CORRECT_ACCOUNT", "newIban", "BE71 0961 2345 6769")));
        assertThat(bank.executePayments()).containsExactly(payout + "-2");
        time.runDue();
        assertThat(example.file(file)).returns("PAID_FULL", CaseFile::outcome);
        assertThat(example.file(file).wallet().paidToProvider()).isEqualTo(euro("555.00"));
        balanced();
    }

    @Test
    @DisplayName("R-PAY-02: more than the balance, and the same invoice twice, are refused; the file is unchanged")
    void refused_payment_orders() {
        FileNumber file = funded("1000.00");
        assertThatThrownBy(() -> example.pay(file, "F-1", "1000.01", "2026-04-10")).isInstanceOf(CommandRefused.class)
                .extracting("code").isEqualTo("REFUSED_INSUFFICIENT_BALANCE");
        example.pay(file, "F-1", "400.00", "2026-04-10");
        assertThatThrownBy(() -> example.pay(file, "f-1", "100.00", "2026-04-10")).isInstanceOf(CommandRefused.class)
                .extracting("code").isEqualTo("REFUSED_DUPLICATE_INVOICE");
        assertThat(example.file(file).wallet().balance()).isEqualTo(euro("600.00"));
    }

    @Test
    @DisplayName("R-TIME-09, R-REF-05: the wallet can be used until 31 December of the next year; then the rest goes back")
    void use_deadline() {
        FileNumber lastDay = funded("1000.00");
        FileNumber tooLate = funded("1000.00");
        time.goTo("2027-12-31T23:59:00");
        example.pay(lastDay, "F-1", "1000.00", "2026-04-10");
        time.goTo("2028-01-01T00:00:01");
        assertThat(example.file(tooLate)).returns(FileStatus.CLOSED, CaseFile::status).returns("CLOSED_REST_REFUNDED", CaseFile::outcome);
        assertThatThrownBy(() -> example.pay(tooLate, "F-2", "1000.00", "2026-04-10")).isInstanceOf(CommandRefused.class)
                .extracting("code").isEqualTo("REFUSED_AFTER_USE_DEADLINE");
        assertThat(example.file(lastDay).wallet().paidToProvider()).isEqualTo(euro("1000.00"));
        balanced();
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
    @DisplayName("Scenario 22, R-TIME-02: summer time and 29 February inside a limit: the last day is the calendar day + 30")
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

    /** On 30 March 2026, whatever was done before. */
    private FileNumber applied(String fee) {
        time.jumpTo("2026-03-30T09:00");
        return example.apply(example.smallEnterprise(), training("2026-04-01", fee));
    }

    private FileNumber confirmed(String fee) {
        FileNumber file = applied(fee);
        time.goTo("2026-04-01T10:00");
        example.confirm(file);
        return file;
    }

    private FileNumber funded(String fee) {
        FileNumber file = confirmed(fee);
        deposited(example.file(file).ownContribution().toString(), file);
        time.goTo("2026-04-10T12:00");
        return file;
    }

    private void deposited(String amount, FileNumber file) {
        bank.statement(deposit(amount, communication(file), ibanOf(example.file(file).enterpriseNumber())));
        time.runDue();
    }

    private String communication(FileNumber file) {
        return org.smewallet.shared.StructuredCommunication.of(2026, file.runningNumber()).digits();
    }

    private LocalDate lastDay(FileNumber file, String limit) {
        return example.file(file).limits().stream().filter(l -> l.name().equals(limit)).findFirst().orElseThrow().lastDay();
    }

    private void review(FileNumber file, String decision) {
        WorkItem task = workLists.ofBusinessKey(Example.CASE_WORKER, file.number()).get(0);
        workLists.complete(Example.CASE_WORKER, task.id(), new Answers(Map.of("contactLog", "gebeld", "decision", decision, "evidence", "mail")));
    }

    private WorkItem task(String group, String key) {
        return workLists.list("finance-manager".equals(group) ? Example.FINANCE : Example.CASE_WORKER, group, null, 0, 10).items().stream()
                .filter(item -> item.key().equals(key)).findFirst().orElseThrow();
    }

    private ProcessInstance instance(FileNumber file) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(file.number(), "subsidyApplication").singleResult();
    }

    private long timesPassed(ProcessInstance process, String activity) {
        return engine.getHistoryService().createHistoricActivityInstanceQuery().processInstanceId(process.getId()).activityId(activity).finished().count();
    }

    private void balanced() {
        assertThat(ledger.check().balanced()).isTrue();
        assertThat(List.of(ledger.check().faults())).containsExactly(List.of());
    }
}

@OnH2
class ApplicationOnH2Test extends ApplicationScenarios {
}

@OnPostgres
class ApplicationOnPostgresTest extends ApplicationScenarios {
}
