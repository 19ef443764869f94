package org.smewallet.process.registration;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.smewallet.enterprise.EnterpriseActivations;
import org.smewallet.enterprise.EnterpriseRegistration;
import org.smewallet.enterprise.EnterpriseRegistrations;
import org.smewallet.enterprise.EnterpriseRegistrations.Opened;
import org.smewallet.enterprise.RegistrationStatus;
import org.smewallet.enterprise.YearlyConfirmations;
import org.smewallet.identity.Actor;
import org.smewallet.process.WorkItem;
import org.smewallet.process.WorkLists;
import org.smewallet.shared.Answers;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.StepNotAllowed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one way into {@code enterpriseRegistration}: starts it and completes its tasks. */
@Service
@Transactional
public class RegistrationProcess {

    private final EnterpriseRegistrations registrations;
    private final EnterpriseActivations activations;
    private final YearlyConfirmations confirmations;
    private final RuntimeService runtime;
    private final WorkLists work;

    RegistrationProcess(EnterpriseRegistrations registrations, EnterpriseActivations activations, YearlyConfirmations confirmations,
            RuntimeService runtime, WorkLists work) {
        this.registrations = registrations;
        this.activations = activations;
        this.confirmations = confirmations;
        this.runtime = runtime;
        this.work = work;
    }

    /**
     * Registers an enterprise. The forms {@code enterpriseData} and {@code confirmSize} may come along in the same
     * answers; without them the process asks.
     *
     * @return the registration; an enterprise registered before, that the person may act for, answers with that registration
     * @throws org.smewallet.shared.InputRejected with every wrong field
     */
    public RegistrationView register(Actor actor, Answers all) {
        Opened opened = registrations.open(actor, all);
        if (opened.isNew()) {
            runtime.startProcessInstanceByKey(RegistrationVariables.PROCESS, opened.registration().number());
        }
        return RegistrationView.of(opened.registration());
    }

    /**
     * Enters the code of the letter (R-ID-05). A refused code is an answer, see {@link RegistrationView#isCodeRefused()},
     * since the attempt must be counted.
     *
     * @throws NotFound when the person registers no such enterprise
     * @throws StepNotAllowed when no code is awaited
     */
    public RegistrationView enterActivationCode(Actor actor, EnterpriseNumber enterprise, String code) {
        return answerCode(actor, enterprise, Map.of("activationCode", code == null ? "" : code));
    }

    /** Orders a new code by post; the old one is void (R-ID-05). */
    public RegistrationView orderNewCode(Actor actor, EnterpriseNumber enterprise) {
        return answerCode(actor, enterprise, Map.of("newCode", true));
    }

    private RegistrationView answerCode(Actor actor, EnterpriseNumber enterprise, Map<String, Object> form) {
        EnterpriseRegistration registration = newest(actor, enterprise);
        boolean blockedOrExpired = registration.outcome().filter(outcome -> outcome.startsWith("CODE_")).isPresent();
        if (registration.status() == RegistrationStatus.AWAITING_ACTIVATION && activations.isCodeExpired(registration.number())) {
            return RegistrationView.of(registration).withOutcome("CODE_EXPIRED");
        }
        if (!blockedOrExpired) {
            complete(actor, registration.number(), "activationCode", new Answers(form));
            if (registration.status() == RegistrationStatus.AWAITING_ACTIVATION && form.containsKey("activationCode")) {
                return RegistrationView.of(registration).withOutcome("WRONG_CODE");
            }
        }
        return RegistrationView.of(registration);
    }

    /**
     * Confirms the data of a registered enterprise for this calendar year (R-REG-07). Answers that come along change what
     * was told before; without any, the process asks with the old data filled in.
     *
     * @return the confirmation, also when somebody began it before
     */
    public RegistrationView confirmYear(Actor actor, EnterpriseNumber enterprise, Answers answers) {
        Opened opened = confirmations.open(actor, enterprise, answers);
        if (opened.isNew()) {
            runtime.createMessageCorrelation("ConfirmationWanted").processInstanceBusinessKey(opened.registration().number()).correlateStartMessage();
        }
        return RegistrationView.of(opened.registration());
    }

    /** Form {@code enterpriseData}. */
    public RegistrationView submitEnterpriseData(String number, Actor actor, Answers answers) {
        return complete(actor, number, "enterpriseData", answers);
    }

    /** Form {@code confirmSize}. */
    public RegistrationView confirmSize(String number, Actor actor, Answers answers) {
        return complete(actor, number, "confirmSize", answers);
    }

    /** Form {@code reviewSize}, by a case worker (R-SIZE-06). */
    public RegistrationView reviewSize(String number, Actor actor, Answers answers) {
        return complete(actor, number, "reviewSize", answers);
    }

    /** Form {@code reviewBlocked}, by a case worker (R-ID-05). */
    public RegistrationView reviewBlocked(String number, Actor actor, Answers answers) {
        return complete(actor, number, "reviewBlocked", answers);
    }

    /** @throws NotFound unless the person registers it, acts for its enterprise, or is staff */
    @Transactional(readOnly = true)
    public RegistrationView view(Actor actor, String registrationNumber) {
        return RegistrationView.of(registrations.get(actor, registrationNumber));
    }

    /** The person's newest registration of the enterprise. */
    @Transactional(readOnly = true)
    public RegistrationView view(Actor actor, EnterpriseNumber enterprise) {
        return RegistrationView.of(newest(actor, enterprise));
    }

    private EnterpriseRegistration newest(Actor actor, EnterpriseNumber enterprise) {
        return registrations.newestOf(actor, enterprise).orElseThrow(() -> new NotFound("Registration of " + enterprise));
    }

    private RegistrationView complete(Actor actor, String number, String form, Answers answers) {
        view(actor, number);
        WorkItem task = work.ofBusinessKey(actor, number).stream().filter(item -> form.equals(item.form())).findFirst()
                .orElseThrow(() -> new StepNotAllowed("Deze stap past niet bij de stand van de registratie.", "The registration does not allow this step now."));
        work.complete(actor, task.id(), answers);
        return view(actor, number);
    }
}
