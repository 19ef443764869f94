package org.smewallet.process.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.smewallet.support.Example.ENTREPRENEUR;
import static org.smewallet.support.Example.euro;
import static org.smewallet.support.Example.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.budget.Intake;
import org.smewallet.budget.YearlyBudgets;
import org.smewallet.shared.Answers;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.InputRejected;
import org.smewallet.shared.ProviderNumber;
import org.smewallet.subsidy.CaseFile;
import org.smewallet.subsidy.FileStatus;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.smewallet.support.UnreliableRegister;
import org.springframework.beans.factory.annotation.Autowired;

/** The moment of submission: rules, registers and budgets, in the words of the diagram. */
abstract class SubmissionScenarios extends FileStories {

    @Autowired
    UnreliableRegister register;
    @Autowired
    YearlyBudgets budgets;
    @Autowired
    Intake intake;

    @AfterEach
    void restore() {
        register.restore();
    }

    @Test
    @DisplayName("PROCESS 2.6: a register that does not answer leaves the file submitted; it is decided later with its own date")
    void an_unreachable_register() {
        EnterpriseNumber enterprise = example.smallEnterprise();
        example.apply(enterprise, training("2026-04-01", "500.00"));
        register.cutOff();
        FileNumber file = example.apply(enterprise, training("2026-04-01", "1000.00"));
        assertThat(example.file(file)).returns(FileStatus.SUBMITTED, CaseFile::status).returns("AWAITING_CHECK", CaseFile::outcome);
        register.restore();
        time.goTo("2026-04-02T09:00");
        ProcessInstance process = instance(file);
        assertThat(process).hasPassed("Task_CheckRulesLater").isWaitingAt("Task_ProviderDecision");
        assertThat(example.file(file).applicationDate()).isEqualTo(LocalDate.parse("2026-03-30"));
    }

    @Test
    @DisplayName("R-BUD-01: when the scheme's budget is gone a submission is refused")
    void the_schemes_budget_is_exhausted() {
        EnterpriseNumber enterprise = example.smallEnterprise();
        intake.close(2026, LocalDate.parse("2026-03-29"));
        FileNumber file = example.apply(enterprise, training("2026-04-01", "1000.00"));
        assertThat(example.file(file)).returns(FileStatus.REFUSED, CaseFile::status).returns("REFUSED_BUDGET_EXHAUSTED", CaseFile::outcome);
        intake.reopen(2026);
        assertThat(example.file(example.apply(enterprise, training("2026-04-01", "1000.00"))).status()).isEqualTo(FileStatus.SUBMITTED);
    }

    @Test
    @DisplayName("R-AMT-07: the rest of the cap is given when the applicant accepts it; nothing left is a refusal")
    void the_rest_of_the_cap() {
        EnterpriseNumber enterprise = example.smallEnterprise();
        budgets.takeOver(enterprise, 2026, euro("7500.00"), euro("7400.00"));
        assertThatThrownBy(() -> example.apply(enterprise, training("2026-04-01", "1000.00"))).isInstanceOf(InputRejected.class)
                .hasMessageContaining("acceptPartialSubsidy");
        Map<String, Object> accepted = training("2026-04-01", "1000.00");
        accepted.put("acceptPartialSubsidy", true);
        assertThat(example.file(example.apply(enterprise, accepted))).returns(euro("100.00"), CaseFile::subsidy)
                .returns(euro("900.00"), CaseFile::ownContribution);
        assertThat(example.file(example.apply(enterprise, accepted))).returns("REFUSED_CAP_REACHED", CaseFile::outcome);
    }

    @Test
    @DisplayName("Scenario 8, R-AMT-12: two at once for the last 100.00 of the cap: one gets it, and the cap is never passed")
    void two_at_once() throws Exception {
        EnterpriseNumber enterprise = example.smallEnterprise();
        example.apply(enterprise, training("2026-04-01", "500.00"));
        budgets.takeOver(enterprise, 2026, euro("7500.00"), euro("7250.00"));
        Callable<FileStatus> apply = () -> {
            try {
                return example.file(example.apply(enterprise, training("2026-04-01", "333.33"))).status();
            } catch (InputRejected e) {
                return FileStatus.DRAFT;
            }
        };
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<FileStatus> states = new ArrayList<>();
        for (Future<FileStatus> answer : threads.invokeAll(List.of(apply, apply))) {
            states.add(answer.get());
        }
        threads.shutdown();
        assertThat(states).containsOnlyOnce(FileStatus.SUBMITTED).isSubsetOf(FileStatus.SUBMITTED, FileStatus.DRAFT, FileStatus.REFUSED);
        assertThat(budgets.used(enterprise, 2026)).isEqualTo(euro("7500.00"));
    }

    @Test
    @DisplayName("R-TIME-10: the service ends by 31 December of the year after the application")
    void the_last_end_date() {
        EnterpriseNumber enterprise = example.smallEnterprise();
        Map<String, Object> form = training("2026-04-01", "1000.00");
        form.put("endDate", "2027-12-31");
        assertThat(example.file(example.apply(enterprise, form)).status()).isEqualTo(FileStatus.SUBMITTED);
        form.put("endDate", "2028-01-01");
        assertThatThrownBy(() -> example.apply(enterprise, form)).isInstanceOf(InputRejected.class).hasMessageContaining("endDate");
    }

    @Test
    @DisplayName("Scenario 15, R-AMT-10: a medium enterprise gets 35 percent for cybersecurity")
    void cybersecurity_for_a_medium_enterprise() {
        Map<String, Object> form = training("2026-04-01", "1000.00");
        form.put("topic", "CYBERSECURITY");
        assertThat(example.file(example.apply(example.mediumEnterprise(), form))).returns(euro("350.00"), CaseFile::subsidy)
                .returns(euro("650.00"), CaseFile::ownContribution);
    }

    @Test
    @DisplayName("R-TIME-03: an advice is applied for with its signed agreement")
    void advice_without_agreement() {
        EnterpriseNumber enterprise = example.smallEnterprise();
        Map<String, Object> form = example.advice("2026-04-01", "1000.00", new ProviderNumber("DV.A214465"), "DIGITALISATION", "CYBERSECURITY");
        assertThat(example.file(example.apply(enterprise, form)).status()).isEqualTo(FileStatus.SUBMITTED);
        form.remove("documents");
        assertThatThrownBy(() -> example.apply(enterprise, form)).isInstanceOfSatisfying(InputRejected.class, e ->
                assertThat(e.violations()).extracting("field").containsExactly("documents"));
    }

    @Test
    @DisplayName("R-ELIG-07: the main activity as the applicant corrects it decides; one that is not on the list is no answer")
    void the_corrected_main_activity() {
        EnterpriseNumber enterprise = example.smallEnterprise();
        Map<String, Object> form = training("2026-04-01", "1000.00");
        form.put("mainNaceCode", "99.999");
        form.put("documents", "00000000-0000-0000-0000-000000000000");
        assertThatThrownBy(() -> example.apply(enterprise, form)).isInstanceOfSatisfying(InputRejected.class, e ->
                assertThat(e.violations()).extracting("field").contains("mainNaceCode", "documents"));
        form.remove("documents");
        form.put("mainNaceCode", "84.110");
        assertThat(example.file(example.apply(enterprise, form))).returns("REFUSED_NACE", CaseFile::outcome);
    }

    @Test
    @DisplayName("Every wrong field of an application is named, and nothing is kept")
    void wrong_input() {
        EnterpriseNumber enterprise = example.smallEnterprise();
        Map<String, Object> form = training("2026-04-01", "-5");
        form.put("endDate", "2026-03-01");
        form.put("participants", List.of(Map.of("firstName", "Eerste", "lastName", "Deelnemer", "employmentLink", "FRIEND")));
        form.remove("rulesRead");
        assertThatThrownBy(() -> example.apply(enterprise, form)).isInstanceOfSatisfying(InputRejected.class, e ->
                assertThat(e.violations()).extracting("field").contains("feeExVat", "endDate", "participants[0].employmentLink", "rulesRead"));
        assertThat(workLists.list(ENTREPRENEUR, null, null, 0, 10).total()).isZero();
        assertThatThrownBy(() -> applications.check(ENTREPRENEUR, enterprise, new Answers(Map.of()))).isInstanceOf(InputRejected.class);
    }
}

@OnH2
class SubmissionOnH2Test extends SubmissionScenarios {
}

@OnPostgres
class SubmissionOnPostgresTest extends SubmissionScenarios {
}
