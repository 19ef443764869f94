package org.smewallet.process.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.smewallet.support.Bank.Line.freeText;
import static org.smewallet.support.Example.ENTREPRENEUR;
import static org.smewallet.support.Example.euro;
import static org.smewallet.support.Example.ibanOf;
import static org.smewallet.support.Example.training;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.budget.YearlyBudgets;
import org.smewallet.process.WorkItem;
import org.smewallet.shared.Answers;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.FileNumber;
import org.smewallet.subsidy.CaseFile;
import org.smewallet.subsidy.FileStatus;
import org.smewallet.support.Bank;
import org.smewallet.support.Example;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.smewallet.support.UnreliableRegister;
import org.springframework.beans.factory.annotation.Autowired;

/** Ways that few files go, in the words of the diagram: each is drawn, so each is lived. */
abstract class RareWayScenarios extends FileStories {

    @Autowired
    UnreliableRegister register;
    @Autowired
    YearlyBudgets budgets;

    @AfterEach
    void restore() {
        register.restore();
    }

    @Test
    @DisplayName("R-AMT-07: the cap turns out to cut the subsidy after an outage of the register: the applicant decides again")
    void a_cut_that_nobody_could_tell_at_submission() {
        EnterpriseNumber enterprise = example.smallEnterprise();
        example.apply(enterprise, training("2026-04-01", "500.00"));
        register.cutOff();
        FileNumber file = example.apply(enterprise, training("2026-04-01", "1000.00"));
        ProcessInstance process = instance(file);
        budgets.takeOver(enterprise, 2026, euro("7500.00"), euro("7250.00"));
        register.restore();
        time.goTo("2026-04-02T09:00");
        assertThat(process).hasPassed("Task_ReturnToApplicant").isWaitingAt("Task_EditApplication");

        Map<String, Object> accepted = training("2026-04-01", "1000.00");
        accepted.put("acceptPartialSubsidy", true);
        applications.submitDraft(ENTREPRENEUR, file, new Answers(accepted));
        assertThat(process).isWaitingAt("Task_ProviderDecision");
        assertThat(example.file(file)).returns(euro("100.00"), CaseFile::subsidy).returns(euro("900.00"), CaseFile::ownContribution)
                .returns(LocalDate.parse("2026-03-30"), CaseFile::applicationDate);
    }

    @Test
    @DisplayName("R-TIME-05: where the table says LAPSE, a file whose provider stays silent is refused without a case worker")
    void silence_lapses_where_the_table_says_so() {
        FileNumber file = applied("1000.00");
        ProcessInstance process = instance(file);
        engine.getRuntimeService().setVariable(process.getId(), "confirmationOnExpiry", "LAPSE");
        time.goTo("2026-04-14T00:00:01");
        assertThat(process).isEnded().hasPassed("Task_RefuseFile").hasNotPassed("Task_Escalate");
        assertThat(example.file(file).status()).isEqualTo(FileStatus.REFUSED);
        assertThat(example.file(file).wallet().budgetRestored()).isEqualTo(euro("300.00"));
    }

    @Test
    @DisplayName("R-PROV-11: the rating of the provider closes the paid file")
    void the_rating_closes_the_file() {
        FileNumber file = funded("555.00");
        ProcessInstance process = instance(file);
        example.pay(file, "F-1", "555.00", "2026-04-10");
        bank.executePayments();
        time.runDue();
        WorkItem rating = workLists.ofBusinessKey(ENTREPRENEUR, file.number()).get(0);
        assertThat(rating.key()).isEqualTo("Task_RateProvider");
        workLists.complete(ENTREPRENEUR, rating.id(), new Answers(Map.of("score", 4, "remark", "duidelijk")));
        assertThat(process).isEnded().hasPassed("Task_RateProvider", "Task_CloseFile").hasNotPassed("Event_RatingClosed");
        assertThat(example.file(file).status()).isEqualTo(FileStatus.CLOSED);
    }

    @Test
    @DisplayName("R-TIME-07: finance notes that it looked for a missing statement; the file still waits for the statement itself")
    void finance_looks_for_a_missing_statement() {
        FileNumber file = confirmed("1000.00");
        ProcessInstance process = instance(file);
        time.goTo("2026-05-08T12:00");
        WorkItem missing = task("finance-manager", "Task_ImportMissingStatement");
        workLists.complete(Example.FINANCE, missing.id(), new Answers(Map.of("note", "De bank levert het morgen.")));
        assertThat(process).isNotEnded().hasPassed("Task_ImportMissingStatement").hasNotPassed("Task_Lapse");
        assertThat(written(file)).contains("Asked after the missing statement.");
        bank.statementOfDay("2026-05-01");
        time.runDue();
        assertThat(example.file(file).status()).isEqualTo(FileStatus.LAPSED);
    }

    @Test
    @DisplayName("R-DEP-02: a long statement is matched in batches, each saved before the next")
    void a_long_statement_is_matched_in_batches() {
        FileNumber file = confirmed("1000.00");
        String iban = ibanOf(example.file(file).enterpriseNumber());
        Bank.Line[] lines = IntStream.rangeClosed(1, 501).mapToObj(i -> freeText("1.00", "zonder mededeling " + i, iban)).toArray(Bank.Line[]::new);
        bank.statement(lines);
        time.runDue();
        assertThat(engine.getHistoryService().createHistoricActivityInstanceQuery().activityId("Event_BatchSaved").finished().count()).isPositive();
        balanced();
    }
}

@OnH2
class RareWayOnH2Test extends RareWayScenarios {
}

@OnPostgres
class RareWayOnPostgresTest extends RareWayScenarios {
}
