package org.smewallet.process.deposit;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.smewallet.banking.BankStatements;
import org.smewallet.banking.TakenBackLines;
import org.smewallet.process.Acting;
import org.smewallet.process.Messages;
import org.smewallet.subsidy.DepositMatching;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of {@code depositIntake}, in the order of the diagram; the business key is the statement's id (PROCESS 3). */
@Configuration
class DepositIntakeTasks {

    static final String BANK_LINE = "bankLine";
    static final String REVIEW_DECISION = "reviewDecision";
    static final String SECOND_PERSON_NEEDED = "secondPersonNeeded";
    static final String MATCH_APPROVED = "matchApproved";
    static final String PROPOSED_BY = "proposedBy";

    private static final List<String> OF_A_LINE = List.of(REVIEW_DECISION, SECOND_PERSON_NEEDED, MATCH_APPROVED, PROPOSED_BY);

    /** Lines judged in one transaction. */
    private static final int BATCH = 500;

    @Bean
    JavaDelegate matchLines(DepositMatching matching, Messages messages) {
        return step -> {
            DepositMatching.Judged judged = matching.judge(step.getProcessBusinessKey(), BATCH);
            judged.matched().forEach(messages::depositMatched);
            step.setVariable("linesLeft", judged.linesLeft());
        };
    }

    @Bean
    JavaDelegate tellFiles(BankStatements statements, TakenBackLines takenBack, DepositMatching matching, Messages messages) {
        return step -> {
            messages.statementRead();
            takenBack.of(step.getProcessBusinessKey()).forEach(line -> messages.depositTakenBack(line.id()));
            int toReview = statements.countUnderReview(step.getProcessBusinessKey());
            step.setVariable("reviewNeeded", toReview > 0);
            step.setVariable("reviewCount", toReview);
            Date endsAt = Date.from(matching.reviewEndsAt());
            step.setVariable("reviewDueAt", endsAt);
            step.setVariable("reviewLastMomentAt", Date.from(endsAt.toInstant().minusSeconds(1)));
        };
    }

    @Bean
    JavaDelegate pickLine(BankStatements statements) {
        return step -> {
            step.setVariableLocal(BANK_LINE,
                    statements.underReview(step.getProcessBusinessKey(), (Integer) step.getVariable("loopCounter")).id());
            // Each line has answers of its own: what is decided on one must not be seen by the others.
            OF_A_LINE.forEach(answer -> step.setVariableLocal(answer, null));
        };
    }

    @Bean
    JavaDelegate acceptMatch(DepositMatching matching, Messages messages, Acting acting) {
        return step -> matching.accept(line(step), acting.actor()).ifPresent(messages::depositMatched);
    }

    @Bean
    JavaDelegate returnDeposit(DepositMatching matching) {
        return step -> matching.sendBack(line(step));
    }

    @Bean
    JavaDelegate closeStatement(BankStatements statements) {
        return step -> {
            if (!statements.close(step.getProcessBusinessKey())) {
                throw new IllegalStateException("Statement " + step.getProcessBusinessKey() + " does not add up");
            }
        };
    }

    private static long line(DelegateExecution step) {
        return ((Number) step.getVariable(BANK_LINE)).longValue();
    }
}
