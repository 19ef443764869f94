package org.smewallet.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.smewallet.enterprise.Enterprise;
import org.smewallet.enterprise.EnterpriseDirectory;
import org.smewallet.identity.Actor;
import org.smewallet.identity.Mandates;
import org.smewallet.identity.Role;
import org.smewallet.rulebook.Assessment;
import org.smewallet.shared.Answers;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.CommandRefused;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.Reason;
import org.smewallet.shared.StepNotAllowed;
import org.smewallet.subsidy.CaseFiles;
import org.smewallet.subsidy.Commands;
import org.smewallet.subsidy.Drafts;
import org.smewallet.subsidy.Payments;
import org.smewallet.subsidy.Submissions;
import org.smewallet.subsidy.Withdrawals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with an application: the only way to start its process, to complete its tasks or to stop it. Each
 * command checks first whether the caller may; a foreign file is not found.
 */
@Service
@Transactional
public class ApplicationProcess {

    private static final String EDIT = "Task_EditApplication";
    private static final String CORRECT = "Task_CorrectApplication";
    private static final String DECIDE = "Task_ProviderDecision";
    private static final String ORDER = "Task_OrderPayment";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final WorkLists workLists;
    private final Acting acting;
    private final Drafts drafts;
    private final Submissions submissions;
    private final Payments payments;
    private final Withdrawals withdrawals;
    private final CaseFiles files;
    private final Commands commands;
    private final Mandates mandates;
    private final EnterpriseDirectory enterprises;
    private final Clock clock;

    ApplicationProcess(RuntimeService runtime, TaskService tasks, WorkLists workLists, Acting acting, Drafts drafts, Submissions submissions,
            Payments payments, Withdrawals withdrawals, CaseFiles files, Commands commands, Mandates mandates, EnterpriseDirectory enterprises, Clock clock) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.workLists = workLists;
        this.acting = acting;
        this.drafts = drafts;
        this.submissions = submissions;
        this.payments = payments;
        this.withdrawals = withdrawals;
        this.files = files;
        this.commands = commands;
        this.mandates = mandates;
        this.enterprises = enterprises;
        this.clock = clock;
    }

    /** Opens a draft for a registered enterprise (R-REG-01); it may be incomplete. */
    public FileNumber openDraft(Actor actor, EnterpriseNumber enterprise, Answers answers) {
        mandates.requireMandate(actor, enterprise);
        requireRegistered(enterprises.get(enterprise));
        requireNoOverdueRecovery(enterprise);
        FileNumber number = drafts.open(enterprise, answers);
        run(actor, answers, () -> runtime.startProcessInstanceByKey("subsidyApplication", number.number()));
        return number;
    }

    /** Takes a complete application in one go. */
    public FileNumber submitComplete(Actor actor, EnterpriseNumber enterprise, Answers answers) {
        mandates.requireMandate(actor, enterprise);
        requireRegistered(enterprises.held(enterprise));
        FileNumber number = drafts.open(enterprise, answers);
        submissions.write(number, answers);
        run(actor, answers, () -> runtime.createMessageCorrelation("ApplicationReceived").processInstanceBusinessKey(number.number())
                .correlateStartMessage());
        return number;
    }

    /** Says what the rules give for these answers today, without recording anything. */
    @Transactional(readOnly = true)
    public Assessment check(Actor actor, EnterpriseNumber enterprise, Answers answers) {
        mandates.requireMandate(actor, enterprise);
        requireRegistered(enterprises.get(enterprise));
        return submissions.check(enterprise, answers, Brussels.today(clock));
    }

    /**
     * Says what the rules give for what is filled in so far, and what is still to be filled in.
     *
     * @param submittedOn application date of a file that is corrected; null: today
     */
    @Transactional(readOnly = true)
    public Submissions.SoFar soFar(Actor actor, EnterpriseNumber enterprise, Answers answers, LocalDate submittedOn) {
        mandates.requireMandate(actor, enterprise);
        return submissions.soFar(enterprise, answers, submittedOn == null ? Brussels.today(clock) : submittedOn);
    }

    /** Writes the draft, or a correction, and stays in its task; a valid new start date of a draft moves its limits. */
    public void saveDraft(Actor actor, FileNumber number, Answers answers) {
        requireMandate(actor, number);
        if (awaitsCorrection(number)) {
            drafts.keepCorrection(number, answers);
            return;
        }
        Task task = applicantsTask(actor, number, EDIT);
        if (drafts.save(number, answers)) {
            workLists.completeUnchecked(actor, task.getId(), with(answers, "RESCHEDULE"));
        }
    }

    /** Names the answers of a draft or a correction that are stored now; other answers have another name. */
    @Transactional(readOnly = true)
    public String revision(Actor actor, FileNumber number) {
        files.requireApplicant(actor, number);
        return drafts.revision(number);
    }

    /** Whether other answers than these were stored since the revision that the person saw. */
    public boolean isOvertaken(Actor actor, FileNumber number, Answers answers, String shown) {
        requireMandate(actor, number);
        return !drafts.mayReplace(number, shown, answers);
    }

    /** Writes the draft as {@link #saveDraft} does, unless it is overtaken: then false, and nothing is written. */
    public boolean saveUnlessOvertaken(Actor actor, FileNumber number, Answers answers, String shown) {
        requireMandate(actor, number);
        if (!awaitsCorrection(number)) {
            applicantsTask(actor, number, EDIT);
        }
        if (isOvertaken(actor, number, answers, shown)) {
            return false;
        }
        saveDraft(actor, number, answers);
        return true;
    }

    public void submitDraft(Actor actor, FileNumber number, Answers answers) {
        workLists.completeUnchecked(actor, applicantsTask(actor, number, EDIT).getId(), with(answers, "SUBMIT"));
    }

    public void discardDraft(Actor actor, FileNumber number) {
        workLists.completeUnchecked(actor, applicantsTask(actor, number, EDIT).getId(), with(new Answers(Map.of()), "DISCARD"));
    }

    /** Submits the correction that the provider asked for (R-PROV-09). */
    public void submitCorrection(Actor actor, FileNumber number, Answers answers) {
        workLists.completeUnchecked(actor, applicantsTask(actor, number, CORRECT).getId(), answers);
    }

    /** True while the provider's refusal can still be corrected. */
    @Transactional(readOnly = true)
    public boolean awaitsCorrection(FileNumber number) {
        return task(number, CORRECT).isPresent();
    }

    public void decideAsProvider(Actor actor, FileNumber number, Answers answers) {
        if (!commands.mayBeGivenByProvider(actor, number)) {
            throw new NotFound("File " + number);
        }
        workLists.completeUnchecked(actor, required(number, DECIDE).getId(), answers);
    }

    /** Orders a payment from the wallet; gives the payout's id. */
    public String orderPayment(Actor actor, FileNumber number, Answers answers) {
        requireApplicant(actor, number);
        Optional<Task> task = task(number, ORDER);
        if (task.isEmpty()) {
            // No order can be given now: the domain knows why, and says it by the right rule.
            payments.order(number, actor, answers);
            throw notNow();
        }
        workLists.completeUnchecked(actor, task.get().getId(), answers);
        return payments.newest(number);
    }

    /** What stopping now would give (R-REF-08: the contract with the provider stands). */
    @Transactional(readOnly = true)
    public Withdrawals.Settlement previewWithdrawal(Actor actor, FileNumber number) {
        if (!files.isProvider(actor, number) && !actor.is(Role.CASE_WORKER)) {
            files.requireApplicant(actor, number);
        }
        return withdrawals.preview(number);
    }

    /**
     * Stops the application, for the enterprise, a case worker, or the provider who cancels its service; it may still wait
     * for a payment that is on its way.
     */
    public void withdraw(Actor actor, FileNumber number, Answers answers) {
        if (files.isProvider(actor, number) && !files.isApplicant(actor, number)) {
            withdrawals.cancel(number, actor, answers);
        } else {
            requireApplicant(actor, number);
            withdrawals.request(number, actor, answers);
        }
        run(actor, answers, () -> {
            stop(actor, number);
            return null;
        });
    }

    /** A closed file has no process any more that could stop: its recovery begins at once. */
    private void stop(Actor actor, FileNumber number) {
        if (withdrawals.isClosed(number)) {
            withdrawals.claimBack(number, actor);
        } else {
            runtime.createMessageCorrelation("WithdrawalRequested").processInstanceBusinessKey(number.number()).correlate();
        }
    }

    private static void requireRegistered(Enterprise enterprise) {
        if (!enterprise.isRegistered()) {
            throw new StepNotAllowed("Registreer eerst de onderneming (R-REG-01).", "Register the enterprise first (R-REG-01).");
        }
    }

    /** Asked of a draft at once; a complete application is judged with all its grounds (RULES 19.3). */
    private void requireNoOverdueRecovery(EnterpriseNumber enterprise) {
        if (enterprises.get(enterprise).hasOverdueRecovery()) {
            throw new CommandRefused("REFUSED_OPEN_RECOVERY", new Reason("R-REF-07", "Betaal eerst de terugvordering: zolang die te laat is, "
                    + "kan uw onderneming geen nieuwe aanvraag doen.", "Pay the recovery first: while it is overdue, your enterprise "
                    + "cannot make a new application.", null));
        }
    }

    private void requireApplicant(Actor actor, FileNumber number) {
        if (!commands.mayBeGivenByApplicant(actor, number) && !actor.is(Role.CASE_WORKER)) {
            files.requireApplicant(actor, number);
        }
    }

    private void requireMandate(Actor actor, FileNumber number) {
        if (!commands.mayBeGivenByApplicant(actor, number)) {
            files.requireApplicant(actor, number);
        }
    }

    private Task applicantsTask(Actor actor, FileNumber number, String key) {
        requireMandate(actor, number);
        return required(number, key);
    }

    private Task required(FileNumber number, String key) {
        return task(number, key).orElseThrow(ApplicationProcess::notNow);
    }

    private Optional<Task> task(FileNumber number, String key) {
        return Optional.ofNullable(tasks.createTaskQuery().processInstanceBusinessKey(number.number()).taskDefinitionKey(key).singleResult());
    }

    private <T> void run(Actor actor, Answers answers, java.util.function.Supplier<T> step) {
        Causes.unwrapped(() -> acting.as(actor, answers, step));
    }

    private static Answers with(Answers answers, String action) {
        Map<String, Object> values = new HashMap<>(answers.values());
        values.put("action", action);
        return new Answers(values);
    }

    private static StepNotAllowed notNow() {
        return new StepNotAllowed("Deze stap kan nu niet: bekijk de status van het dossier.",
                "This step is not possible now: look at the status of the file.");
    }
}
