package org.smewallet.process.deposit;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.smewallet.process.Messages;
import org.smewallet.subsidy.TakenBackDeposits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of {@code depositReversal}, in the order of the diagram; the business key holds the id of the line (R-DEP-11). */
@Configuration
class ReversalTasks {

    static final String DEPOSIT_FOUND = "depositFound";

    private static final String KEY = "TB-";

    @Bean
    JavaDelegate findDeposit(TakenBackDeposits deposits) {
        return step -> step.setVariable(DEPOSIT_FOUND, deposits.find(line(step)));
    }

    @Bean
    JavaDelegate reverseDeposit(TakenBackDeposits deposits, Messages messages) {
        return step -> messages.depositReversed(deposits.reverse(line(step)));
    }

    private static long line(DelegateExecution step) {
        return line(step.getProcessBusinessKey());
    }

    static long line(String businessKey) {
        return Long.parseLong(businessKey.substring(KEY.length()));
    }
}
