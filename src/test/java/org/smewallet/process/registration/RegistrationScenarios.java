package org.smewallet.process.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.enterprise.EnterpriseStatus;
import org.smewallet.enterprise.RegistrationStatus;
import org.smewallet.identity.MandateBasis;
import org.smewallet.shared.Answers;
import org.smewallet.shared.EnterpriseKind;
import org.smewallet.shared.EnterpriseSize;
import org.smewallet.shared.InputRejected;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.Reason;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;

/** Lives of {@code enterpriseRegistration}, in the words of its diagram. */
abstract class RegistrationScenarios extends RegistrationStories {

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
    @DisplayName("R3, R-SIZE-06: a smaller size than proposed waits for a case worker, who gives it back or accepts it")
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
    @DisplayName("A3, R-ID-07: an ended mandate gives no access any more, at once")
    void an_ended_mandate_gives_no_access() {
        RegistrationView view = registrations.register(REPRESENTATIVE, start());
        mandates.end(REPRESENTATIVE.person(), NUMBER);
        assertThatThrownBy(() -> registrations.submitEnterpriseData(view.registrationNumber(), REPRESENTATIVE, data())).isInstanceOf(NotFound.class);
        assertThat(mandates.enterprisesOf(REPRESENTATIVE)).isEmpty();
    }

    @Test
    @DisplayName("R-REG-03: name and legal form come from the register, whatever is sent along")
    void what_the_register_says_stays() {
        Map<String, Object> sent = new HashMap<>(everything().values());
        sent.putAll(Map.of("name", "Andere naam", "legalForm", "NV", "status", "CEASED"));
        assertThat(registrations.register(REPRESENTATIVE, new Answers(sent)).status()).isEqualTo(RegistrationStatus.REGISTERED);
        assertThat(directory.get(NUMBER)).returns("Voorbeeldonderneming", enterprise -> enterprise.name()).returns("BV", enterprise -> enterprise.legalForm());
    }

    @Test
    @DisplayName("R-REG-02, R-REG-05: one to five mail addresses")
    void mail_addresses() {
        assertThatThrownBy(() -> registrations.register(REPRESENTATIVE, withAddresses(6))).isInstanceOf(InputRejected.class).hasMessageContaining("emails");
        assertThatThrownBy(() -> registrations.register(REPRESENTATIVE, withAddresses(0))).isInstanceOf(InputRejected.class).hasMessageContaining("emails");
        registrations.register(REPRESENTATIVE, withAddresses(5));
        assertThat(directory.get(NUMBER).emails()).hasSize(5).contains("office5@example.org");
    }

    @Test
    @DisplayName("R-ELIG-12: from 2026 a custom-work company gives its recognition number, told beside the field; before it is refused anyway")
    void a_custom_work_company_gives_its_recognition_number() {
        register.put(inRegister("VZW", EnterpriseKind.MAATWERK, "ACTIVE"));
        assertThatThrownBy(() -> registrations.register(REPRESENTATIVE, everything())).isInstanceOf(InputRejected.class)
                .hasMessageContaining("customWorkRecognition:");
        RegistrationView view = registrations.register(REPRESENTATIVE, start());
        assertThatThrownBy(() -> registrations.submitEnterpriseData(view.registrationNumber(), REPRESENTATIVE, data()))
                .isInstanceOf(InputRejected.class).hasMessageContaining("customWorkRecognition:");

        Map<String, Object> recognised = new HashMap<>(data().values());
        recognised.put("customWorkRecognition", "MW-0042");
        registrations.submitEnterpriseData(view.registrationNumber(), REPRESENTATIVE, new Answers(recognised));
        assertThat(registrations.confirmSize(view.registrationNumber(), REPRESENTATIVE, new Answers(Map.of("chosenSize", "SMALL"))).status())
                .isEqualTo(RegistrationStatus.REGISTERED);
    }

    @Test
    @DisplayName("R-ELIG-12: on 31 December 2025 a custom-work company is refused, with or without a number")
    void before_2026_a_custom_work_company_is_refused() {
        time.jumpTo("2025-12-31T23:59");
        register.put(inRegister("BV", EnterpriseKind.MAATWERK, "ACTIVE"));
        assertThat(registrations.register(REPRESENTATIVE, everything()).outcome()).isEqualTo("REFUSED_ENTERPRISE_KIND");
    }

    private static Answers withAddresses(int count) {
        Map<String, Object> form = new HashMap<>(everything().values());
        form.put("emails", java.util.stream.IntStream.rangeClosed(1, count).mapToObj(i -> Map.of("address", "office" + i + "@example.org")).toList());
        return new Answers(form);
    }

    @Test
    @DisplayName("R-SIZE-05: the first submitted application of a year fixes the size for that year")
    void the_size_is_fixed_for_the_year() {
        registrations.register(REPRESENTATIVE, everything());
        assertThat(directory.get(NUMBER).sizeIn(2026)).isEmpty();
        assertThat(directory.fixSize(NUMBER, 2026)).isEqualTo(EnterpriseSize.SMALL);
        assertThat(directory.fixSize(NUMBER, 2026)).isEqualTo(EnterpriseSize.SMALL);
        assertThat(directory.factsFor(directory.registered(java.util.Set.of(NUMBER)).get(NUMBER), java.time.LocalDate.of(2026, 12, 31)).size()).isEqualTo(EnterpriseSize.SMALL);
    }
}

@OnH2
class RegistrationOnH2Test extends RegistrationScenarios {
}

@OnPostgres
class RegistrationOnPostgresTest extends RegistrationScenarios {
}
