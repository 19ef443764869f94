package org.smewallet.process.registration;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.smewallet.enterprise.CodeResult;
import org.smewallet.enterprise.EnterpriseActivations;
import org.smewallet.enterprise.EnterpriseRegistration;
import org.smewallet.enterprise.EnterpriseRegistrations;
import org.smewallet.enterprise.EnterpriseRegistrations.Opened;
import org.smewallet.identity.Actor;
import org.smewallet.shared.Answers;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.StepNotAllowed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one way into {@code enterpriseRegistration}: starts it and completes its tasks. */
@Service
@Transactional(noRollbackFor = NotFound.class)
public class RegistrationProcess {

    private final EnterpriseRegistrations registrations;
    private final EnterpriseActivations activations;
    private final RuntimeService runtime;
    private final TaskService tasks;

    RegistrationProcess(EnterpriseRegistrations registrations, EnterpriseActivations activations, RuntimeService runtime, TaskService tasks) {
        this.registrations = registrations;
        this.activations = activations;
        this.runtime = runtime;
        this.tasks = tasks;
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
        if (registration.status().isEnded() && registration.outcome().filter(outcome -> outcome.startsWith("CODE_")).isPresent()) {
            return RegistrationView.of(registration);
        }
        CodeResult result = submitActivationCode(registration.number(), actor, new Answers(form));
        return switch (result) {
            case WRONG -> RegistrationView.of(registration).withOutcome("WRONG_CODE");
            case EXPIRED -> RegistrationView.of(registration).withOutcome("CODE_EXPIRED");
            default -> RegistrationView.of(registration);
        };
    }

    /**
     * Form {@code activationCode}. A code after its last day completes nothing: the limit ends the registration, however
     * late its timer runs.
     */
    public CodeResult submitActivationCode(String number, Actor actor, Answers answers) {
        CodeResult result = activations.enterActivationCode(number, actor, answers);
        if (result != CodeResult.EXPIRED) {
            complete(number, "Task_EnterActivationCode", Map.of(RegistrationVariables.CODE_RESULT, result.name()));
        }
        return result;
    }

    /** Form {@code enterpriseData}. */
    public RegistrationView submitEnterpriseData(String number, Actor actor, Answers answers) {
        registrations.submitEnterpriseData(number, actor, answers);
        complete(number, "Task_EnterpriseData", Map.of());
        return view(actor, number);
    }

    /** Form {@code confirmSize}. */
    public RegistrationView confirmSize(String number, Actor actor, Answers answers) {
        boolean review = registrations.confirmSize(number, actor, answers);
        complete(number, "Task_ConfirmSize", Map.of(RegistrationVariables.SIZE_REVIEW_NEEDED, review));
        return view(actor, number);
    }

    /** Form {@code reviewSize}, by a case worker (R-SIZE-06). */
    public RegistrationView reviewSize(String number, Actor actor, Answers answers) {
        boolean accepted = registrations.reviewSize(number, actor, answers);
        complete(number, "Task_ReviewSize", Map.of(RegistrationVariables.SIZE_REVIEW, accepted ? "ACCEPT" : "BACK"));
        return view(actor, number);
    }

    /** @throws NotFound unless the person registers it, acts for its enterprise, or is staff */
    @Transactional(readOnly = true, noRollbackFor = NotFound.class)
    public RegistrationView view(Actor actor, String registrationNumber) {
        return RegistrationView.of(registrations.get(actor, registrationNumber));
    }

    /** The person's newest registration of the enterprise. */
    @Transactional(readOnly = true, noRollbackFor = NotFound.class)
    public RegistrationView view(Actor actor, EnterpriseNumber enterprise) {
        return RegistrationView.of(newest(actor, enterprise));
    }

    private EnterpriseRegistration newest(Actor actor, EnterpriseNumber enterprise) {
        return registrations.newestOf(actor, enterprise).orElseThrow(() -> new NotFound("Registration of " + enterprise));
    }

    private void complete(String number, String taskKey, Map<String, Object> variables) {
        Task task = tasks.createTaskQuery().processDefinitionKey(RegistrationVariables.PROCESS).processInstanceBusinessKey(number)
                .taskDefinitionKey(taskKey).singleResult();
        if (task == null) {
            throw new StepNotAllowed("Deze stap is al gezet.", "This step was taken already.");
        }
        tasks.complete(task.getId(), new HashMap<>(variables));
    }
}
