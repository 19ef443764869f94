package org.smewallet.process.deposit;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.smewallet.shared.Iban;
import org.smewallet.subsidy.DepositReturns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of {@code depositReturn}; the business key is the id of the payment that the bank rejected. */
@Configuration
class ReturnTasks {

    static final String RETURN_DECISION = "returnDecision";
    static final String RETURN_ACCOUNT = "returnAccount";
    static final String RETURN_PROPOSED_BY = "returnProposedBy";
    static final String RETURN_ACCOUNT_APPROVED = "returnAccountApproved";
    static final String KEPT_DECISION = "keptDecision";

    @Bean
    JavaDelegate sendReturnAgain(DepositReturns returns) {
        return step -> {
            String account = (String) step.getVariable(RETURN_ACCOUNT);
            returns.sendAgain(step.getProcessBusinessKey(), account == null ? null : new Iban(account));
        };
    }
}
