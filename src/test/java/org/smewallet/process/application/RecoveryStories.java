package org.smewallet.process.application;

import static org.smewallet.support.Bank.Line.deposit;
import static org.smewallet.support.Example.CASE_WORKER;
import static org.smewallet.support.Example.CASE_WORKER_2;
import static org.smewallet.support.Example.PROVIDER;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.smewallet.control.RecoveryView;
import org.smewallet.process.RecoveryProcess;
import org.smewallet.process.WorkItem;
import org.smewallet.shared.Answers;
import org.smewallet.shared.FileNumber;
import org.smewallet.support.Example;
import org.springframework.beans.factory.annotation.Autowired;

/** What the scenarios of a recovery share: a file that was paid in full, and the steps to the decision. */
abstract class RecoveryStories extends FileStories {

    static final String PROVIDERS_ACCOUNT = "BE68539007547034";

    @Autowired
    RecoveryProcess recoveries;

    /** Paid in full on 10 April 2026 and settled by the bank. */
    FileNumber paid(String fee) {
        FileNumber file = funded(fee);
        example.pay(file, "F-" + file.runningNumber(), fee, "2026-04-10");
        bank.executePayments();
        time.runDue();
        return file;
    }

    /** The provider cancels after it was paid. */
    FileNumber cancelledAfterPayment(String fee) {
        FileNumber file = paid(fee);
        cancelled(file);
        return file;
    }

    void cancelled(FileNumber file) {
        applications.withdraw(PROVIDER, file, new Answers(Map.of("explanation", "De lesgever is ziek", "understandsRepayment", true)));
    }

    /** Drafted by one case worker, approved by another, sent. */
    void decided(FileNumber file) {
        drafted(file, recovery(file).paid().toString());
        complete(CASE_WORKER_2, file, Map.of("decision", "APPROVE"));
    }

    void drafted(FileNumber file, String amount) {
        complete(CASE_WORKER, file, Map.of("amount", amount, "motive", "De opleiding ging niet door."));
    }

    void complete(org.smewallet.identity.Actor actor, FileNumber file, Map<String, Object> answers) {
        WorkItem task = workLists.ofBusinessKey(actor, recovery(file).number().number()).get(0);
        workLists.complete(actor, task.id(), new Answers(answers));
    }

    RecoveryView recovery(FileNumber file) {
        return recoveries.ofFile(CASE_WORKER, file).orElseThrow();
    }

    /** The debtor pays with the recovery's communication. */
    void repaid(FileNumber file, String amount) {
        bank.statement(deposit(amount, recovery(file).communication().digits(), PROVIDERS_ACCOUNT));
        time.runDue();
    }

    void appeal(FileNumber file, Map<String, Object> answers) {
        recoveries.decideAppeal(CASE_WORKER, recovery(file).number(), new Answers(answers));
        time.runDue();
    }

    ProcessInstance recoveryOf(FileNumber file) {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("recovery")
                .processInstanceBusinessKey(recovery(file).number().number()).singleResult();
    }

    void stopped(FileNumber file, String reason) {
        applications.withdraw(Example.ENTREPRENEUR, file, new Answers(Map.of("reason", reason, "understandsContract", true)));
    }
}
