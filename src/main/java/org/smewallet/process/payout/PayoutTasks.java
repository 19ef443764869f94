package org.smewallet.process.payout;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.smewallet.process.Acting;
import org.smewallet.process.Messages;
import org.smewallet.shared.FileNumber;
import org.smewallet.subsidy.PayoutAccounts;
import org.smewallet.subsidy.Payouts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of {@code payout}, in the order of the diagram; the business key is the payout's id. */
@Configuration
class PayoutTasks {

    static final String PAYOUT_SLA_AT = "payoutSlaAt";
    static final String REPAIR_DECISION = "repairDecision";
    static final String ACCOUNT_CONFIRMED = "accountConfirmed";
    static final String ACCOUNT_APPROVED = "accountApproved";
    static final String ACCOUNT_DUE_AT = "accountConfirmationDueAt";
    static final String ACCOUNT_LAST_MOMENT_AT = "accountConfirmationLastMomentAt";

    @Bean
    JavaDelegate sendPayout(Payouts payouts) {
        return step -> {
            payouts.send(step.getProcessBusinessKey());
            setSla(step, payouts);
        };
    }

    @Bean
    JavaDelegate settlePayout(Payouts payouts, Messages messages) {
        return step -> {
            FileNumber file = payouts.fileOf(step.getProcessBusinessKey());
            if (payouts.settle(step.getProcessBusinessKey())) {
                messages.paidShareReached(file);
            }
            messages.payoutConcluded(file);
        };
    }

    @Bean
    JavaDelegate setPayoutSla(Payouts payouts) {
        return step -> setSla(step, payouts);
    }

    @Bean
    JavaDelegate reversePayout(Payouts payouts) {
        return step -> payouts.reverse(step.getProcessBusinessKey());
    }

    @Bean
    JavaDelegate askAccount(PayoutAccounts accounts) {
        return step -> {
            Instant due = accounts.ask(step.getProcessBusinessKey());
            step.setVariable(ACCOUNT_DUE_AT, Date.from(due));
            step.setVariable(ACCOUNT_LAST_MOMENT_AT, Date.from(due.minusSeconds(1)));
        };
    }

    @Bean
    JavaDelegate rebookPayout(Payouts payouts) {
        return step -> payouts.rebook(step.getProcessBusinessKey());
    }

    @Bean
    JavaDelegate cancelPayout(Payouts payouts, Messages messages, Acting acting) {
        return step -> {
            payouts.cancel(step.getProcessBusinessKey(), acting.actor());
            messages.payoutConcluded(payouts.fileOf(step.getProcessBusinessKey()));
        };
    }

    private static void setSla(DelegateExecution step, Payouts payouts) {
        step.setVariable(PAYOUT_SLA_AT, Date.from(payouts.lateAt()));
    }
}
