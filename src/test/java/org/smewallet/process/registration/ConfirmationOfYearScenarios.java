package org.smewallet.process.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.enterprise.RegistrationStatus;
import org.smewallet.identity.MandateBasis;
import org.smewallet.process.ApplicationProcess;
import org.smewallet.process.WorkItem;
import org.smewallet.shared.Answers;
import org.smewallet.shared.CommandRefused;
import org.smewallet.shared.EnterpriseKind;
import org.smewallet.shared.EnterpriseSize;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.InputRejected;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.StepNotAllowed;
import org.smewallet.subsidy.CaseFiles;
import org.smewallet.subsidy.FileStatus;
import org.smewallet.support.Example;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;

/** Lives of {@code enterpriseRegistration} that begin with a new calendar year: registered on 2 March 2026, applied for in 2027. */
abstract class ConfirmationOfYearScenarios extends RegistrationStories {

    private static final Answers UNCHANGED = new Answers(Map.of("declarationRules", true, "chosenSize", "SMALL"));

    @Autowired
    ApplicationProcess applications;
    @Autowired
    CaseFiles files;

    @BeforeEach
    void registeredIn2026() {
        registrations.register(REPRESENTATIVE, everything());
    }

    @Test
    @DisplayName("R-REG-07: on 31 December the registration of the year suffices, on 1 January the first application waits for the confirmation")
    void the_last_day_of_the_year_and_the_next() {
        time.jumpTo("2026-12-31T23:59:59");
        apply("2027-01-10");
        time.jumpTo("2027-01-01T00:00");
        refusedAsNotConfirmed(() -> apply("2027-01-10"));

        registrations.confirmYear(REPRESENTATIVE, NUMBER, UNCHANGED);
        apply("2027-01-10");
        apply("2027-01-11");
        assertThat(directory.get(NUMBER).sizeIn(2027)).contains(EnterpriseSize.SMALL);
    }

    @Test
    @DisplayName("R-REG-07: the person is asked for data and size in turn, with the old data filled in")
    void the_old_data_are_filled_in() {
        time.jumpTo("2027-01-05T10:00");
        RegistrationView view = registrations.confirmYear(REPRESENTATIVE, NUMBER, new Answers(Map.of()));
        ProcessEngineTests.assertThat(instance(view)).hasPassed("StartEvent_ConfirmationWanted", "Task_PrepareConfirmation").isWaitingAt("Task_EnterpriseData");
        WorkItem task = work.ofBusinessKey(REPRESENTATIVE, view.registrationNumber()).get(0);
        assertThat(work.prefill(REPRESENTATIVE, task.id())).containsEntry("turnover", "1000000.00").containsEntry("fte", "10.00")
                .containsEntry("iban", "BE68 5390 0754 7034").containsEntry("fiscalYearEnd", "2025-12-31").containsEntry("legalForm", "BV")
                .containsEntry("emails", List.of(Map.of("address", "office@example.org", "sharedMailbox", true))).doesNotContainKey("declarationRules");

        Map<String, Object> grown = new HashMap<>(data().values());
        grown.putAll(Map.of("fte", "60", "fiscalYearStart", "2026-01-01", "fiscalYearEnd", "2026-12-31"));
        registrations.submitEnterpriseData(view.registrationNumber(), REPRESENTATIVE, new Answers(grown));
        refusedAsNotConfirmed(() -> apply("2027-01-10"));
        view = registrations.confirmSize(view.registrationNumber(), REPRESENTATIVE, new Answers(Map.of("chosenSize", "MEDIUM", "reason", "Gegroeid")));
        assertThat(view.status()).isEqualTo(RegistrationStatus.REGISTERED);
        assertThat(passed(view)).contains("EndEvent_Registered").doesNotContain("Task_LoadFromRegister");
        assertThat(directory.get(NUMBER).confirmedOn()).isEqualTo(LocalDate.of(2027, 1, 5));
        assertThat(directory.get(NUMBER).confirmedSize()).contains(EnterpriseSize.MEDIUM);
        assertThat(files.get(REPRESENTATIVE, apply("2027-01-10")).status()).isEqualTo(FileStatus.SUBMITTED);
    }

    @Test
    @DisplayName("PROCESS 7, R-REG-07: a draft of December that is submitted in January counts for January's year, after its confirmation")
    void a_draft_over_the_year() {
        time.jumpTo("2026-12-30T10:00");
        Answers form = new Answers(Example.training("2027-01-10", "555.00"));
        FileNumber draft = applications.openDraft(REPRESENTATIVE, NUMBER, form);
        time.jumpTo("2027-01-02T10:00");
        refusedAsNotConfirmed(() -> applications.submitDraft(REPRESENTATIVE, draft, form));
        assertThat(files.get(REPRESENTATIVE, draft).status()).isEqualTo(FileStatus.DRAFT);

        registrations.confirmYear(REPRESENTATIVE, NUMBER, UNCHANGED);
        applications.submitDraft(REPRESENTATIVE, draft, form);
        assertThat(files.get(REPRESENTATIVE, draft).applicationDate()).isEqualTo(LocalDate.of(2027, 1, 2));
    }

    @Test
    @DisplayName("R-REG-07, R-ID-07: an enterprise confirms once, whoever of its people does it")
    void one_confirmation_for_all_people() {
        mandates.grant(EMPLOYEE.person(), NUMBER, MandateBasis.USER_RIGHT);
        time.jumpTo("2027-01-05T10:00");
        RegistrationView begun = registrations.confirmYear(REPRESENTATIVE, NUMBER, new Answers(Map.of()));
        assertThat(registrations.confirmYear(EMPLOYEE, NUMBER, new Answers(Map.of())).registrationNumber()).isEqualTo(begun.registrationNumber());
        registrations.submitEnterpriseData(begun.registrationNumber(), EMPLOYEE, data());
        registrations.confirmSize(begun.registrationNumber(), REPRESENTATIVE, new Answers(Map.of("chosenSize", "SMALL")));

        assertThatThrownBy(() -> registrations.confirmYear(EMPLOYEE, NUMBER, UNCHANGED)).isInstanceOf(StepNotAllowed.class);
        assertThatThrownBy(() -> registrations.confirmYear(CASE_WORKER, NUMBER, UNCHANGED)).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("R-REG-07: what came along is checked at once; the declaration is made anew each year")
    void wrong_answers_start_nothing() {
        time.jumpTo("2027-01-05T10:00");
        assertThatThrownBy(() -> registrations.confirmYear(REPRESENTATIVE, NUMBER, new Answers(Map.of("fte", "-1")))).isInstanceOf(InputRejected.class)
                .hasMessageContaining("fte:").hasMessageContaining("declarationRules:");
        assertThatThrownBy(() -> registrations.confirmYear(REPRESENTATIVE, NUMBER, new Answers(Map.of("declarationRules", true, "chosenSize", "MEDIUM"))))
                .isInstanceOf(InputRejected.class).hasMessageContaining("reason:");
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
    }

    @Test
    @DisplayName("R-REG-06: a new account in the confirmation needs a fresh login too")
    void a_new_account_needs_a_fresh_login() {
        time.jumpTo("2027-01-05T10:00");
        Answers moved = new Answers(Map.of("declarationRules", true, "chosenSize", "SMALL", "iban", "BE54 9791 9980 0197"));
        assertThatThrownBy(() -> registrations.confirmYear(REPRESENTATIVE, NUMBER, moved)).isInstanceOf(CommandRefused.class)
                .extracting(refused -> ((CommandRefused) refused).code()).isEqualTo("FRESH_LOGIN_NEEDED");
        assertThat(directory.get(NUMBER).iban().compact()).isEqualTo("BE68539007547034");
    }

    @Test
    @DisplayName("R-REG-07, R-ELIG-05: an enterprise that is not eligible any more is refused, and applies no more")
    void no_longer_eligible() {
        time.jumpTo("2027-01-05T10:00");
        register.put(inRegister("VZW", EnterpriseKind.SME, "ACTIVE"));
        RegistrationView view = registrations.confirmYear(REPRESENTATIVE, NUMBER, UNCHANGED);
        assertThat(view.status()).isEqualTo(RegistrationStatus.REFUSED);
        assertThat(view.outcome()).isEqualTo("REFUSED_LEGAL_FORM");
        assertThatThrownBy(() -> apply("2027-01-10")).isInstanceOf(StepNotAllowed.class);
        assertThat(registrations.register(REPRESENTATIVE, start()).status()).isEqualTo(RegistrationStatus.DATA_NEEDED);
    }

    private FileNumber apply(String startDate) {
        return applications.submitComplete(REPRESENTATIVE, NUMBER, new Answers(Example.training(startDate, "555.00")));
    }

    private static void refusedAsNotConfirmed(org.assertj.core.api.ThrowableAssert.ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOf(CommandRefused.class).extracting(refused -> ((CommandRefused) refused).code()).isEqualTo("DATA_NOT_CONFIRMED");
    }
}

@OnH2
class ConfirmationOfYearOnH2Test extends ConfirmationOfYearScenarios {
}

@OnPostgres
class ConfirmationOfYearOnPostgresTest extends ConfirmationOfYearScenarios {
}
