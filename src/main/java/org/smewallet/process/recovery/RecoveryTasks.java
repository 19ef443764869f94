package org.smewallet.process.recovery;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.smewallet.control.RecoveryDecisions;
import org.smewallet.control.RecoveryNumber;
import org.smewallet.control.RecoveryPayments;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of {@code recovery}, in the order of the diagram; the business key is the recovery's number (PROCESS 9). */
@Configuration
class RecoveryTasks {

    static final String DECISION_APPROVED = "decisionApproved";
    private static final String RECOVERY_DUE_AT = "recoveryDueAt";
    private static final String RECOVERY_LAST_MOMENT_AT = "recoveryLastMomentAt";
    private static final String RECOVERY_REMINDED = "recoveryReminded";
    private static final String RECOVERY_STATE = "recoveryState";

    @Bean
    JavaDelegate sendDecision(RecoveryDecisions decisions) {
        return step -> {
            limit(step, decisions.send(number(step)));
            step.setVariable(RECOVERY_REMINDED, false);
        };
    }

    @Bean
    JavaDelegate remindRecovery(RecoveryDecisions decisions) {
        return step -> {
            limit(step, decisions.remind(number(step)));
            step.setVariable(RECOVERY_REMINDED, true);
        };
    }

    @Bean
    JavaDelegate reviewRecovery(RecoveryPayments payments) {
        return step -> step.setVariable(RECOVERY_STATE, payments.review(number(step)));
    }

    private static void limit(DelegateExecution step, Instant passedAt) {
        step.setVariable(RECOVERY_DUE_AT, Date.from(passedAt));
        step.setVariable(RECOVERY_LAST_MOMENT_AT, Date.from(passedAt.minusSeconds(1)));
    }

    private static RecoveryNumber number(DelegateExecution step) {
        return new RecoveryNumber(step.getProcessBusinessKey());
    }
}
