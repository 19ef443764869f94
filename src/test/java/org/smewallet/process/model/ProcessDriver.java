package org.smewallet.process.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.smewallet.banking.PaymentOrders;
import org.smewallet.budget.YearlyBudgets;
import org.smewallet.identity.Actor;
import org.smewallet.process.ApplicationProcess;
import org.smewallet.process.WorkItem;
import org.smewallet.process.WorkLists;
import org.smewallet.process.registration.RegistrationProcess;
import org.smewallet.shared.Answers;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.StepNotAllowed;
import org.smewallet.support.Bank;
import org.smewallet.support.Example;
import org.smewallet.support.TimeMachine;
import org.springframework.jdbc.core.JdbcTemplate;

/** Leads the real processes through a history: facades, tasks, timers, jobs. */
class ProcessDriver extends Deeds {

    private final ApplicationProcess applications;
    private final WorkLists workLists;
    private final TimeMachine time;

    ProcessDriver(Example example, Bank bank, YearlyBudgets budgets, ApplicationProcess applications, WorkLists workLists,
            PaymentOrders payments, RegistrationProcess registrations, TimeMachine time, JdbcTemplate jdbc) {
        super(example, bank, budgets, payments, registrations, jdbc);
        this.applications = applications;
        this.workLists = workLists;
        this.time = time;
    }

    @Override
    Verdict told(Runnable deed) {
        try {
            return super.told(deed);
        } finally {
            time.runDue();
        }
    }

    /** The views that people see. */
    @Override
    public List<Snapshot> snapshots() {
        books.read();
        return files.stream().map(example::file).map(Snapshot::of).toList();
    }

    @Override
    EnterpriseNumber enterprise(boolean small) {
        return small ? example.smallEnterprise() : example.mediumEnterprise();
    }

    @Override
    void moveClock(String moment) {
        time.jumpTo(moment);
    }

    @Override
    FileNumber apply(Answers application) {
        return applications.submitComplete(Example.ENTREPRENEUR, enterprise, application);
    }

    @Override
    void answer(FileNumber file, boolean confirms) {
        applications.decideAsProvider(Example.PROVIDER, file,
                confirms ? Example.confirmation() : new Answers(Map.of("decision", "REFUSE", "reason", "UNKNOWN_CUSTOMER")));
    }

    @Override
    void review(FileNumber file, Answers decision) {
        List<WorkItem> tasks = workLists.ofBusinessKey(Example.CASE_WORKER, file.number()).stream()
                .filter(task -> task.key().equals("Task_ReviewSilence")).toList();
        if (tasks.isEmpty()) {
            throw new StepNotAllowed("Geen taak.", "No task.");
        }
        workLists.complete(Example.CASE_WORKER, tasks.get(0).id(), decision);
    }

    @Override
    void read(byte[] statement, LocalDate day) {
        bank.read(statement);
    }

    /** Those of one day fall due together: the first of them was made first. */
    @Override
    void decideDeposit(boolean matches) {
        decide(Example.CASE_WORKER, ofCaseWorkers("Task_ReviewDeposit").findFirst().orElseThrow(),
                Map.of("decision", matches ? "MATCH" : "RETURN", "remark", "nagekeken"));
        time.runDue();
        ofCaseWorkers("Task_ApproveMatch").findFirst().ifPresent(task -> decide(Example.CASE_WORKER_2, task, Map.of("decision", "APPROVE")));
    }

    private Stream<WorkItem> ofCaseWorkers(String key) {
        return workLists.list(Example.CASE_WORKER, "agency-caseworker", null, 0, 100).items().stream().filter(task -> task.key().equals(key));
    }

    private void decide(Actor person, WorkItem task, Map<String, Object> decision) {
        workLists.complete(person, task.id(), new Answers(decision));
    }

    @Override
    void order(FileNumber file, Answers order) {
        applications.orderPayment(Example.ENTREPRENEUR, file, order);
    }

    @Override
    void rejected(Runnable refusal) {
        refusal.run();
    }

    @Override
    void repair(String payout, boolean retries) {
        complete("Task_RepairPayout", payout, retries ? "RETRY" : "CANCEL_ORDER");
    }

    @Override
    void retryRefunds() {
        repairs().filter(task -> task.key().equals("Task_RepairRefund")).forEach(task -> decide(task, "RETRY"));
    }

    private void complete(String key, String businessKey, String decision) {
        decide(repairs().filter(task -> task.key().equals(key) && task.businessKey().equals(businessKey)).findFirst().orElseThrow(), decision);
    }

    private Stream<WorkItem> repairs() {
        return workLists.list(Example.FINANCE, "finance-manager", null, 0, 100).items().stream();
    }

    private void decide(WorkItem task, String decision) {
        decide(Example.FINANCE, task, Map.of("decision", decision));
    }

    @Override
    void withdraw(FileNumber file, Answers reason) {
        applications.withdraw(Example.ENTREPRENEUR, file, reason);
    }

    @Override
    void liveUntil(String moment) {
        time.goTo(moment);
    }
}
