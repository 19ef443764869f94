package org.smewallet.process.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.enterprise.EnterpriseDirectory;
import org.smewallet.enterprise.EnterpriseStatus;
import org.smewallet.enterprise.Letter;
import org.smewallet.enterprise.Letters;
import org.smewallet.enterprise.RegisterMaintenance;
import org.smewallet.enterprise.RegisteredEnterprise;
import org.smewallet.enterprise.RegisteredEnterprise.Establishment;
import org.smewallet.enterprise.RegistrationStatus;
import org.smewallet.identity.Actor;
import org.smewallet.identity.MandateBasis;
import org.smewallet.identity.Mandates;
import org.smewallet.identity.Role;
import org.smewallet.shared.Answers;
import org.smewallet.shared.EnterpriseKind;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.EnterpriseSize;
import org.smewallet.shared.EstablishmentNumber;
import org.smewallet.shared.InputRejected;
import org.smewallet.shared.NaceCode;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.Reason;
import org.smewallet.shared.StepNotAllowed;
import org.smewallet.support.CleanDatabase;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.smewallet.support.TimeMachine;
import org.springframework.beans.factory.annotation.Autowired;

/** Lives of {@code enterpriseRegistration}, in the words of its diagram. */
abstract class RegistrationScenarios {

    static final Actor REPRESENTATIVE = new Actor("representative", java.util.Set.of(Role.ENTREPRENEUR));
    static final Actor EMPLOYEE = new Actor("employee", java.util.Set.of(Role.ENTREPRENEUR));
    static final Actor CASE_WORKER = new Actor("caseworker", java.util.Set.of(Role.CASE_WORKER));
    static final EnterpriseNumber NUMBER = EnterpriseNumber.parse("1999.000.051");

    @Autowired
    RegistrationProcess registrations;
    @Autowired
    RegisterMaintenance register;
    @Autowired
    EnterpriseDirectory directory;
    @Autowired
    Mandates mandates;
    @Autowired
    Letters letters;
    @Autowired
    TimeMachine time;
    @Autowired
    CleanDatabase database;
    @Autowired
    ProcessEngine engine;

    @BeforeEach
    void startOn2March() {
        database.clean();
        ProcessEngineTests.init(engine);
        time.jumpTo("2026-03-02T10:00");
        register.put(inRegister("BV", EnterpriseKind.SME, "ACTIVE"));
    }

    @Test
    @DisplayName("R-ID-03, R-REG-01: a legal representative who gives all forms at once is registered at once")
    void a_legal_representative_is_registered_at_once() {
        RegistrationView view = registrations.register(REPRESENTATIVE, everything());

        assertThat(view.status()).isEqualTo(RegistrationStatus.REGISTERED);
        assertThat(view.registrationNumber()).matches("REG-2026-[0-9]{6}");
        assertThat(view.size()).isEqualTo(EnterpriseSize.SMALL);
        assertThat(view.outcome()).isEqualTo("APPROVED");
        assertThat(view.reasons()).extracting(Reason::rule).contains("R-ID-03");
        assertThat(mandates.basisOf(REPRESENTATIVE, NUMBER)).contains(MandateBasis.LEGAL_REPRESENTATIVE);
        assertThat(directory.get(NUMBER).status()).isEqualTo(EnterpriseStatus.REGISTERED);
        assertThat(passed(view)).contains("Task_GrantMandate", "Task_CheckEnterprise", "EndEvent_Registered")
                .doesNotContain("Task_PostLetter", "Task_EnterpriseData", "Task_ReviewSize");
    }

    @Test
    @DisplayName("PROCESS 1: without data and size along, the person is asked for them in turn")
    void the_person_is_asked_for_data_and_size_in_turn() {
        RegistrationView view = registrations.register(REPRESENTATIVE, start());
        assertThat(view.status()).isEqualTo(RegistrationStatus.DATA_NEEDED);
        ProcessEngineTests.assertThat(instance(view)).isWaitingAt("Task_EnterpriseData");

        view = registrations.submitEnterpriseData(view.registrationNumber(), REPRESENTATIVE, data());
        assertThat(view.status()).isEqualTo(RegistrationStatus.SIZE_NEEDED);
        ProcessEngineTests.assertThat(instance(view)).isWaitingAt("Task_ConfirmSize");

        view = registrations.confirmSize(view.registrationNumber(), REPRESENTATIVE, new Answers(Map.of("chosenSize", "SMALL")));
        assertThat(view.status()).isEqualTo(RegistrationStatus.REGISTERED);
    }

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
        assertThat(passed(view)).contains("EndEvent_Blocked").doesNotContain("Task_GrantMandate");
        assertThat(registrations.enterActivationCode(EMPLOYEE, NUMBER, code()).outcome()).isEqualTo("CODE_BLOCKED");
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

    @Test
    @DisplayName("R-SIZE-06: a smaller size than proposed waits for a case worker, who gives it back or accepts it")
    void a_smaller_size_is_reviewed() {
        Map<String, Object> medium = new HashMap<>(everything().values());
        medium.put("fte", "60");
        medium.put("reason", "Minder dan 50 sinds januari");
        RegistrationView view = registrations.register(REPRESENTATIVE, new Answers(medium));
        assertThat(view.status()).isEqualTo(RegistrationStatus.UNDER_REVIEW);
        ProcessEngineTests.assertThat(instance(view)).isWaitingAt("Task_ReviewSize");

        view = registrations.reviewSize(view.registrationNumber(), CASE_WORKER, new Answers(Map.of("decision", "BACK", "note", "Geef de jaarrekening.")));
        ProcessEngineTests.assertThat(instance(view)).isWaitingAt("Task_ConfirmSize");
        view = registrations.confirmSize(view.registrationNumber(), REPRESENTATIVE,
                new Answers(Map.of("chosenSize", "SMALL", "reason", "Zie de jaarrekening")));
        view = registrations.reviewSize(view.registrationNumber(), CASE_WORKER, new Answers(Map.of("decision", "ACCEPT")));
        assertThat(view.status()).isEqualTo(RegistrationStatus.REGISTERED);
        assertThat(directory.get(NUMBER).confirmedSize()).contains(EnterpriseSize.SMALL);
    }

    @Test
    @DisplayName("R-SIZE-06: another size than proposed needs a reason")
    void another_size_needs_a_reason() {
        Map<String, Object> medium = new HashMap<>(everything().values());
        medium.put("fte", "60");
        assertThatThrownBy(() -> registrations.register(REPRESENTATIVE, new Answers(medium))).isInstanceOf(InputRejected.class)
                .hasMessageContaining("reason:");
        assertThat(mandates.mayActFor(REPRESENTATIVE, NUMBER)).isFalse();
    }

    @Test
    @DisplayName("PROCESS 1 step 8: an enterprise that is not eligible is refused with every reason, and the person stays linked")
    void a_refused_enterprise_keeps_its_people() {
        register.put(inRegister("VZW", EnterpriseKind.VZW, "CEASED"));
        RegistrationView view = registrations.register(REPRESENTATIVE, everything());

        assertThat(view.status()).isEqualTo(RegistrationStatus.REFUSED);
        assertThat(view.outcome()).isEqualTo("REFUSED_LEGAL_FORM");
        assertThat(view.reasons()).extracting(Reason::rule).contains("R-ELIG-05", "R-ELIG-06");
        assertThat(mandates.mayActFor(REPRESENTATIVE, NUMBER)).isTrue();
        assertThat(directory.get(NUMBER).isRegistered()).isFalse();
        assertThat(passed(view)).contains("EndEvent_EnterpriseRefused");
    }

    @Test
    @DisplayName("R-REG-01: who may act for a registered enterprise gets its registration, not a second one")
    void a_registered_enterprise_is_registered_once() {
        RegistrationView first = registrations.register(REPRESENTATIVE, everything());
        RegistrationView again = registrations.register(REPRESENTATIVE, everything());
        assertThat(again.registrationNumber()).isEqualTo(first.registrationNumber());

        RegistrationView outsider = registrations.register(EMPLOYEE, start());
        assertThat(outsider.status()).isEqualTo(RegistrationStatus.AWAITING_ACTIVATION);
        assertThat(outsider.size()).isNull();
        assertThat(registrations.enterActivationCode(EMPLOYEE, NUMBER, code()).status()).isEqualTo(RegistrationStatus.REGISTERED);
    }

    @Test
    @DisplayName("R-REG-01: the same form twice gives one registration")
    void the_same_form_twice_gives_one_registration() {
        assertThat(registrations.register(EMPLOYEE, start())).isEqualTo(registrations.register(EMPLOYEE, start()));
        assertThat(letters.to(NUMBER)).hasSize(1);
    }

    @Test
    @DisplayName("RULES 20: a number that the register does not know starts nothing")
    void an_unknown_number_starts_nothing() {
        Map<String, Object> unknown = new HashMap<>(start().values());
        unknown.put("enterpriseNumber", "1000.000.516");
        assertThatThrownBy(() -> registrations.register(EMPLOYEE, new Answers(unknown))).isInstanceOf(InputRejected.class)
                .hasMessageContaining("enterpriseNumber:");
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
    }

    @Test
    @DisplayName("API: a registration is not there for a stranger")
    void a_stranger_finds_nothing() {
        RegistrationView view = registrations.register(REPRESENTATIVE, start());
        assertThatThrownBy(() -> registrations.view(EMPLOYEE, view.registrationNumber())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> registrations.submitEnterpriseData(view.registrationNumber(), EMPLOYEE, data())).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("R-ID-07: an ended mandate gives no access any more, at once")
    void an_ended_mandate_gives_no_access() {
        RegistrationView view = registrations.register(REPRESENTATIVE, start());
        mandates.end(REPRESENTATIVE.person(), NUMBER);
        assertThatThrownBy(() -> registrations.submitEnterpriseData(view.registrationNumber(), REPRESENTATIVE, data())).isInstanceOf(NotFound.class);
        assertThat(mandates.enterprisesOf(REPRESENTATIVE)).isEmpty();
    }

    @Test
    @DisplayName("R-SIZE-05: the first submitted application of a year fixes the size for that year")
    void the_size_is_fixed_for_the_year() {
        registrations.register(REPRESENTATIVE, everything());
        assertThat(directory.get(NUMBER).sizeIn(2026)).isEmpty();
        assertThat(directory.fixSize(NUMBER, 2026)).isEqualTo(EnterpriseSize.SMALL);
        assertThat(directory.fixSize(NUMBER, 2026)).isEqualTo(EnterpriseSize.SMALL);
        assertThat(directory.factsFor(NUMBER, java.time.LocalDate.of(2026, 12, 31)).size()).isEqualTo(EnterpriseSize.SMALL);
    }

    private Letter letter() {
        List<Letter> posted = letters.to(NUMBER);
        return posted.get(posted.size() - 1);
    }

    private String code() {
        return letter().activationCode().orElseThrow();
    }

    private ProcessInstance instance(RegistrationView view) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(view.registrationNumber()).singleResult();
    }

    private List<String> passed(RegistrationView view) {
        return engine.getHistoryService().createHistoricActivityInstanceQuery().finished().list().stream()
                .filter(activity -> activity.getProcessInstanceId().equals(processOf(view))).map(activity -> activity.getActivityId()).toList();
    }

    private long times(RegistrationView view, String activity) {
        return passed(view).stream().filter(activity::equals).count();
    }

    private String processOf(RegistrationView view) {
        return engine.getHistoryService().createHistoricProcessInstanceQuery().processInstanceBusinessKey(view.registrationNumber())
                .singleResult().getId();
    }

    private static RegisteredEnterprise inRegister(String legalForm, EnterpriseKind kind, String status) {
        return new RegisteredEnterprise(NUMBER, "Voorbeeldonderneming", legalForm, status, kind, NaceCode.parse("62.100"),
                List.of(new Establishment(EstablishmentNumber.parse("2.123.456.791"), "FLEMISH")), List.of(REPRESENTATIVE.person()),
                "Voorbeeldstraat 1, 3000 Leuven");
    }

    private static Answers start() {
        return new Answers(Map.of("enterpriseNumber", "1999.000.051", "contactEmail", "office@example.org", "role", "OTHER"));
    }

    private static Answers data() {
        Map<String, Object> form = new HashMap<>();
        form.put("mainNaceCode", "62.100");
        form.put("iban", "BE68 5390 0754 7034");
        form.put("bic", "GKCCBEBB");
        form.put("emails", List.of(Map.of("address", "office@example.org", "sharedMailbox", true)));
        form.put("turnover", "1000000.00");
        form.put("balanceTotal", "1000000.00");
        form.put("fte", "10");
        form.put("fiscalYearStart", "2025-01-01");
        form.put("fiscalYearEnd", "2025-12-31");
        form.put("publicShare", "0");
        form.put("declarationRules", true);
        return new Answers(form);
    }

    private static Answers everything() {
        Map<String, Object> all = new HashMap<>(start().values());
        all.putAll(data().values());
        all.put("chosenSize", "SMALL");
        return new Answers(all);
    }
}

@OnH2
class RegistrationOnH2Test extends RegistrationScenarios {
}

@OnPostgres
class RegistrationOnPostgresTest extends RegistrationScenarios {
}
