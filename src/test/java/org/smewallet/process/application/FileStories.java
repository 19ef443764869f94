package org.smewallet.process.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.smewallet.support.Bank.Line.deposit;
import static org.smewallet.support.Example.ibanOf;
import static org.smewallet.support.Example.training;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.smewallet.identity.Actor;
import org.smewallet.process.ApplicationProcess;
import org.smewallet.process.WorkItem;
import org.smewallet.process.WorkLists;
import org.smewallet.shared.Answers;
import org.smewallet.shared.CommandRefused;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.InputRejected;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.StepNotAllowed;
import org.smewallet.shared.StructuredCommunication;
import org.smewallet.subsidy.BankReconciliation;
import org.smewallet.subsidy.CaseFiles;
import org.smewallet.support.Bank;
import org.smewallet.support.CleanDatabase;
import org.smewallet.support.Example;
import org.smewallet.support.Race;
import org.smewallet.support.TimeMachine;
import org.smewallet.wallet.Ledger;
import org.springframework.beans.factory.annotation.Autowired;

/** What the scenarios of a file share: the people, the bank, the clock, and files as far as a story needs them. */
abstract class FileStories {

    @Autowired
    ProcessEngine engine;
    @Autowired
    Example example;
    @Autowired
    Bank bank;
    @Autowired
    TimeMachine time;
    @Autowired
    CleanDatabase database;
    @Autowired
    ApplicationProcess applications;
    @Autowired
    WorkLists workLists;
    @Autowired
    Ledger ledger;
    @Autowired
    BankReconciliation reconciliation;
    @Autowired
    CaseFiles caseFiles;

    @BeforeEach
    void an_empty_house() {
        database.clean();
        ProcessEngineTests.init(engine);
        time.jumpTo("2026-03-30T09:00");
    }

    /** What the file tells of its life, in English. */
    List<String> written(FileNumber file) {
        return caseFiles.timeline(Example.CASE_WORKER, file).stream().map(event -> event.text(Locale.ENGLISH)).toList();
    }

    /** On 30 March 2026, whatever was done before. */
    FileNumber applied(String fee) {
        time.jumpTo("2026-03-30T09:00");
        return example.apply(example.smallEnterprise(), training("2026-04-01", fee));
    }

    FileNumber confirmed(String fee) {
        FileNumber file = applied(fee);
        time.goTo("2026-04-01T10:00");
        example.confirm(file);
        return file;
    }

    FileNumber funded(String fee) {
        FileNumber file = confirmed(fee);
        deposited(example.file(file).ownContribution().toString(), file);
        time.goTo("2026-04-10T12:00");
        return file;
    }

    void deposited(String amount, FileNumber file) {
        bank.statement(deposit(amount, communication(file), ibanOf(example.file(file).enterpriseNumber())));
        time.runDue();
    }

    String communication(FileNumber file) {
        return StructuredCommunication.of(2026, file.runningNumber()).digits();
    }

    LocalDate lastDay(FileNumber file, String limit) {
        return example.file(file).limit(limit).orElseThrow().lastDay();
    }

    void review(FileNumber file, String decision) {
        WorkItem task = workLists.ofBusinessKey(Example.CASE_WORKER, file.number()).get(0);
        workLists.complete(Example.CASE_WORKER, task.id(), example.decisionOnSilence(file, decision));
    }

    WorkItem task(String group, String key) {
        return workLists.list("finance-manager".equals(group) ? Example.FINANCE : Example.CASE_WORKER, group, null, 0, 10).items().stream()
                .filter(item -> item.key().equals(key)).findFirst().orElseThrow();
    }

    ProcessInstance instance(FileNumber file) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(file.number(), "subsidyApplication").singleResult();
    }

    long timesPassed(ProcessInstance process, String activity) {
        return engine.getHistoryService().createHistoricActivityInstanceQuery().processInstanceId(process.getId()).activityId(activity).finished().count();
    }

    /** Whatever the story was: all that must hold of money, statements, places and audit trails holds in the end. */
    @AfterEach
    void every_invariant_holds() {
        assertThat(ledger.check().faults()).isEmpty();
        assertThat(reconciliation.compare()).filteredOn(compared -> compared.what().equals("deposits") || compared.what().equals("executed"))
                .allMatch(compared -> compared.difference().isZero());
    }

    /** Twice at once: one result, and one sentence for the other. */
    void once(Callable<?> click) {
        Race<Object> race = Race.between(click, click);
        assertThat(race.results()).hasSize(1);
        told(race);
        time.runDue();
    }

    Callable<Void> completing(Actor actor, String task, Map<String, Object> form) {
        return () -> {
            workLists.complete(actor, task, new Answers(new HashMap<>(form)));
            return null;
        };
    }

    /** Whoever lost a race is told why, in words. */
    static void told(Race<?> race) {
        assertThat(race.failures()).allSatisfy(told -> assertThat(told).isInstanceOfAny(StepNotAllowed.class, CommandRefused.class,
                InputRejected.class, NotFound.class));
    }

    void balanced() {
        assertThat(ledger.check().balanced()).isTrue();
    }
}
