package org.smewallet.process.refund;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.smewallet.subsidy.RefundTransfers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of {@code refund}, in the order of the diagram; the business key is the refund's id. */
@Configuration
class RefundTasks {

    static final String REFUND_HELD = "refundHeld";
    static final String REFUND_HOLD_UNTIL = "refundHoldUntil";
    static final String REFUND_SLA_AT = "refundSlaAt";
    static final String REPAIR_DECISION = "repairDecision";

    @Bean
    JavaDelegate checkHold(RefundTransfers refunds, Clock clock) {
        return step -> {
            Instant until = refunds.heldUntil(step.getProcessBusinessKey());
            step.setVariable(REFUND_HELD, until.isAfter(clock.instant()));
            step.setVariable(REFUND_HOLD_UNTIL, Date.from(until));
        };
    }

    @Bean
    JavaDelegate sendRefund(RefundTransfers refunds) {
        return step -> {
            refunds.send(step.getProcessBusinessKey());
            setSla(step, refunds);
        };
    }

    @Bean
    JavaDelegate confirmRefund(RefundTransfers refunds) {
        return step -> refunds.confirm(step.getProcessBusinessKey());
    }

    @Bean
    JavaDelegate setRefundSla(RefundTransfers refunds) {
        return step -> setSla(step, refunds);
    }

    @Bean
    JavaDelegate recordRefundRejection(RefundTransfers refunds) {
        return step -> refunds.reject(step.getProcessBusinessKey());
    }

    @Bean
    JavaDelegate cancelRefund(RefundTransfers refunds) {
        return step -> refunds.cancel(step.getProcessBusinessKey());
    }

    private static void setSla(DelegateExecution step, RefundTransfers refunds) {
        step.setVariable(REFUND_SLA_AT, Date.from(refunds.lateAt()));
    }
}
