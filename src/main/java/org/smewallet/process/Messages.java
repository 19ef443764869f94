package org.smewallet.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.MessageCorrelationBuilderImpl;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.smewallet.banking.PaymentExecuted;
import org.smewallet.banking.PaymentKind;
import org.smewallet.banking.PaymentRejected;
import org.smewallet.control.RecoveryNumber;
import org.smewallet.control.RecoveryOpened;
import org.smewallet.notification.MailUndeliverable;
import org.smewallet.shared.FileNumber;
import org.smewallet.subsidy.MailAlerts;
import org.smewallet.subsidy.PayoutOrdered;
import org.smewallet.subsidy.QuestionAsked;
import org.smewallet.subsidy.RefundOrdered;
import org.smewallet.subsidy.TakenBackDeposits;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Turns what nobody was asked for into messages, in the transaction of the fact. A message to a process that does not
 * wait for it is no error: the process looks at the facts when it gets there.
 */
@Component
public class Messages {

    private final RuntimeService runtime;

    Messages(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(PayoutOrdered payout) {
        start("PayoutOrdered", payout.payoutId());
    }

    @EventListener
    void on(RefundOrdered refund) {
        start("RefundOrdered", refund.refundId());
    }

    @EventListener
    void on(PaymentExecuted payment) {
        if (payment.kind() != PaymentKind.RETURN) {
            tell(payment.kind() == PaymentKind.PAYOUT ? "PayoutSettled" : "RefundExecuted", payment.ownerId());
        }
    }

    @EventListener
    void on(PaymentRejected payment) {
        switch (payment.kind()) {
            case PAYOUT -> tell("PayoutRejected", payment.ownerId());
            case REFUND -> tell("RefundRejected", payment.ownerId());
            case RETURN -> start("ReturnRejected", payment.endToEndId());
        }
    }

    /** One follow-up of a file at a time: it looks at all its mails (R-NOT-04). A mail about nothing with a last day needs none. */
    @EventListener
    void on(MailUndeliverable mail) {
        String followUp = mail.fileNumber() + MailAlerts.OF_MAIL;
        if (mail.fileNumber() != null && mail.lastDay() != null && runtime.createProcessInstanceQuery().processInstanceBusinessKey(followUp).count() == 0) {
            start("MailUndeliverable", followUp);
        }
    }

    @EventListener
    void on(QuestionAsked question) {
        start("QuestionAsked", question.questionId());
    }

    @EventListener
    void on(RecoveryOpened recovery) {
        start("RecoveryOpened", recovery.recovery().number());
    }

    /** Money came in for a recovery. */
    public void recoveryPaid(RecoveryNumber recovery) {
        tell("RecoveryPaid", recovery.number());
    }

    /** A case worker decided on an appeal. */
    void appealDecided(RecoveryNumber recovery) {
        tell("AppealDecided", recovery.number());
    }

    /** A deposit waits on the account of the file. */
    public void depositMatched(FileNumber file) {
        tell("DepositMatched", file.number());
    }

    /** So much of the file is paid that the provider is rated. */
    public void paidShareReached(FileNumber file) {
        tell("PaidShareReached", file.number());
    }

    /** The bank took a deposit back by this line of a statement. */
    public void depositTakenBack(long lineId) {
        start("DepositTakenBack", "TB-" + lineId);
    }

    /** What a deposit taken back changed: payments that are not made, and a file that awaits its deposit again. */
    public void depositReversed(TakenBackDeposits.Reversed reversed) {
        reversed.payouts().forEach(payout -> tell("PayoutStopped", payout));
        reversed.refunds().forEach(refund -> tell("RefundStopped", refund));
        if (reversed.reopens()) {
            tell("DepositReversed", reversed.file().number());
        }
    }

    /** A payout of the file is settled or given up. */
    public void payoutConcluded(FileNumber file) {
        tell("PayoutConcluded", file.number());
    }

    /** A statement has been read: files that wait for the one of their last day look again. */
    public void statementRead() {
        toWaiting("StatementRead").correlateAll();
    }

    private void start(String message, String businessKey) {
        runtime.createMessageCorrelation(message).processInstanceBusinessKey(businessKey).correlateStartMessage();
    }

    private void tell(String message, String businessKey) {
        toWaiting(message).processInstanceBusinessKey(businessKey).correlateAll();
    }

    /** Processes that wait already: whether the message could start one is not even asked. */
    private MessageCorrelationBuilder toWaiting(String message) {
        return ((MessageCorrelationBuilderImpl) runtime.createMessageCorrelation(message)).executionsOnly();
    }
}
