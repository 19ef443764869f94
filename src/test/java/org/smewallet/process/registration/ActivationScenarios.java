package org.smewallet.process.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.enterprise.RegistrationStatus;
import org.smewallet.identity.Actor;
import org.smewallet.identity.MandateBasis;
import org.smewallet.identity.Role;
import org.smewallet.process.WorkItem;
import org.smewallet.shared.Answers;
import org.smewallet.shared.InputRejected;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.StepNotAllowed;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;

/** The letter with the code, and what its days and its five attempts do to a registration. */
abstract class ActivationScenarios extends RegistrationStories {

    @Test
    @DisplayName("R-ID-04, R-ID-05: everyone else enters the code of the letter to the registered office")
    void the_code_of_the_letter_gives_access() {
        RegistrationView view = registrations.register(EMPLOYEE, everything());
        assertThat(view.status()).isEqualTo(RegistrationStatus.AWAITING_ACTIVATION);
        ProcessEngineTests.assertThat(instance(view)).hasPassed("Task_PostLetter").isWaitingAt("Task_EnterActivationCode");
        assertThat(mandates.mayActFor(EMPLOYEE, NUMBER)).isFalse();
        assertThatThrownBy(() -> directory.get(NUMBER)).isInstanceOf(NotFound.class);
        assertThat(letter().address()).isEqualTo("Voorbeeldstraat 1, 3000 Leuven");

        view = registrations.enterActivationCode(EMPLOYEE, NUMBER, code().toLowerCase(java.util.Locale.ROOT).replace("-", " "));
        assertThat(view.status()).isEqualTo(RegistrationStatus.REGISTERED);
        assertThat(mandates.basisOf(EMPLOYEE, NUMBER)).contains(MandateBasis.ACTIVATION_CODE);
        assertThatThrownBy(() -> registrations.enterActivationCode(EMPLOYEE, NUMBER, code())).isInstanceOf(StepNotAllowed.class);
    }

    @Test
    @DisplayName("R-ID-05: the code is tied to the person who registers")
    void the_code_works_for_the_person_alone() {
        registrations.register(EMPLOYEE, start());
        String code = code();
        assertThatThrownBy(() -> registrations.enterActivationCode(REPRESENTATIVE, NUMBER, code)).isInstanceOf(NotFound.class);

        Actor other = new Actor("other", java.util.Set.of(Role.ENTREPRENEUR));
        registrations.register(other, start());
        assertThat(registrations.enterActivationCode(other, NUMBER, code).outcome()).isEqualTo("WRONG_CODE");
        assertThat(registrations.enterActivationCode(EMPLOYEE, NUMBER, code).status()).isEqualTo(RegistrationStatus.DATA_NEEDED);
    }

    @Test
    @DisplayName("Scenario 20, R-ID-05: on day 30 the code still works")
    void on_the_last_day_the_code_works() {
        registrations.register(EMPLOYEE, start());
        time.goTo("2026-04-01T23:59:59");
        assertThat(registrations.enterActivationCode(EMPLOYEE, NUMBER, code()).status()).isEqualTo(RegistrationStatus.DATA_NEEDED);
    }

    @Test
    @DisplayName("Scenario 20, R-ID-05: on day 31 the registration has expired")
    void on_day_31_the_registration_has_expired() {
        RegistrationView view = registrations.register(EMPLOYEE, start());
        time.goTo("2026-04-02T00:00:01");

        assertThat(passed(view)).contains("Event_ActivationExpired", "EndEvent_Expired").doesNotContain("Task_GrantMandate");
        RegistrationView late = registrations.enterActivationCode(EMPLOYEE, NUMBER, code());
        assertThat(late.outcome()).isEqualTo("CODE_EXPIRED");
        assertThat(late.isCodeRefused()).isTrue();
        assertThat(late.status()).isEqualTo(RegistrationStatus.EXPIRED);
        assertThat(registrations.register(EMPLOYEE, start()).status()).isEqualTo(RegistrationStatus.AWAITING_ACTIVATION);
    }

    @Test
    @DisplayName("Scenario 19, 20: a code of day 31 is refused too when the timers have not run yet")
    void a_late_code_is_refused_though_the_timer_has_not_run() {
        RegistrationView view = registrations.register(EMPLOYEE, start());
        time.jumpTo("2026-04-02T00:00:01");

        assertThat(registrations.enterActivationCode(EMPLOYEE, NUMBER, code()).outcome()).isEqualTo("CODE_EXPIRED");
        assertThat(mandates.mayActFor(EMPLOYEE, NUMBER)).isFalse();
        time.runDue();
        assertThat(registrations.view(EMPLOYEE, view.registrationNumber()).status()).isEqualTo(RegistrationStatus.EXPIRED);
    }

    @Test
    @DisplayName("Scenario 20, R-ID-05: the fifth wrong code blocks, and then the right one does not help")
    void five_wrong_codes_block() {
        RegistrationView view = registrations.register(EMPLOYEE, start());
        for (int attempt = 1; attempt <= 4; attempt++) {
            assertThat(registrations.enterActivationCode(EMPLOYEE, NUMBER, "WRONG-2345" + attempt).outcome()).isEqualTo("WRONG_CODE");
        }
        ProcessEngineTests.assertThat(instance(view)).isWaitingAt("Task_EnterActivationCode");

        RegistrationView blocked = registrations.enterActivationCode(EMPLOYEE, NUMBER, "WRONG-23455");
        assertThat(blocked.status()).isEqualTo(RegistrationStatus.BLOCKED);
        assertThat(blocked.outcome()).isEqualTo("CODE_BLOCKED");
        assertThat(registrations.enterActivationCode(EMPLOYEE, NUMBER, code()).outcome()).isEqualTo("CODE_BLOCKED");
        ProcessEngineTests.assertThat(instance(view)).hasPassed("Task_BlockRegistration").isWaitingAt("Task_ReviewBlocked");
    }

    @Test
    @DisplayName("PROCESS 1, R-ID-05: a case worker looks at a blocked registration, then it ends")
    void a_case_worker_looks_at_a_blocked_registration() {
        RegistrationView view = registrations.register(EMPLOYEE, start());
        IntStream.rangeClosed(1, 5).forEach(attempt -> registrations.enterActivationCode(EMPLOYEE, NUMBER, "WRONG-2345" + attempt));

        WorkItem notice = work.list(CASE_WORKER, null, null, 0, 20).items().get(0);
        assertThat(notice.businessKey()).isEqualTo(view.registrationNumber());
        assertThat(work.prefill(CASE_WORKER, notice.id())).containsOnlyKeys("enterpriseNumber", "name", "contactEmail")
                .containsEntry("contactEmail", "office@example.org").doesNotContainValue(EMPLOYEE.person());
        assertThatThrownBy(() -> work.get(EMPLOYEE, notice.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> registrations.reviewBlocked(view.registrationNumber(), CASE_WORKER, new Answers(Map.of())))
                .isInstanceOf(InputRejected.class).hasMessageContaining("note:");

        registrations.reviewBlocked(view.registrationNumber(), CASE_WORKER, new Answers(Map.of("note", "Gebeld: een vergissing.")));
        assertThat(passed(view)).contains("EndEvent_Blocked").doesNotContain("Task_GrantMandate");
        assertThat(registrations.register(EMPLOYEE, start()).status()).isEqualTo(RegistrationStatus.AWAITING_ACTIVATION);
    }

    @Test
    @DisplayName("R-ID-05: ordering a new code voids the old one and starts the days again")
    void a_new_code_voids_the_old_one() {
        RegistrationView view = registrations.register(EMPLOYEE, start());
        String old = code();
        time.goTo("2026-03-20T10:00");
        registrations.orderNewCode(EMPLOYEE, NUMBER);

        assertThat(letters.to(NUMBER)).hasSize(2);
        assertThat(registrations.enterActivationCode(EMPLOYEE, NUMBER, old).outcome()).isEqualTo("WRONG_CODE");
        time.goTo("2026-04-19T23:59");
        ProcessEngineTests.assertThat(instance(view)).isWaitingAt("Task_EnterActivationCode");
        assertThat(registrations.enterActivationCode(EMPLOYEE, NUMBER, code()).status()).isEqualTo(RegistrationStatus.DATA_NEEDED);
    }

    @Test
    @DisplayName("R-NOT-03: reminders on day 10 and 25, by one timer that sets its next date")
    void the_person_is_reminded_on_day_10_and_25() {
        RegistrationView view = registrations.register(EMPLOYEE, start());
        time.goTo("2026-03-11T23:59");
        assertThat(times(view, "Task_RemindActivation")).isZero();
        time.goTo("2026-03-12T08:00");
        assertThat(times(view, "Task_RemindActivation")).isEqualTo(1);
        time.goTo("2026-03-27T08:00");
        assertThat(times(view, "Task_RemindActivation")).isEqualTo(2);
        time.goTo("2026-04-01T23:00");
        assertThat(times(view, "Task_RemindActivation")).isEqualTo(2);
        ProcessEngineTests.assertThat(instance(view)).isWaitingAt("Task_EnterActivationCode");
    }
}

@OnH2
class ActivationOnH2Test extends ActivationScenarios {
}

@OnPostgres
class ActivationOnPostgresTest extends ActivationScenarios {
}
