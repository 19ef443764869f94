package org.smewallet.process.recovery;

import java.util.Map;
import org.smewallet.control.RecoveryDecisions;
import org.smewallet.control.RecoveryNumber;
import org.smewallet.identity.Actor;
import org.smewallet.process.OpenTask;
import org.smewallet.process.TaskForm;
import org.smewallet.shared.Answers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The forms of {@code recovery}: what the domain does with each. */
@Configuration
class RecoveryForms {

    @Bean
    TaskForm draftDecision(RecoveryDecisions decisions) {
        return new Form("draftDecision", decisions, (number, actor, answers) -> {
            decisions.draft(number, actor, answers);
            return Map.of();
        });
    }

    @Bean
    TaskForm approveDecision(RecoveryDecisions decisions) {
        return new Form("approveDecision", decisions, (number, actor, answers) ->
                Map.of(RecoveryTasks.DECISION_APPROVED, decisions.approve(number, actor, answers)));
    }

    @Bean
    TaskForm handOver(RecoveryDecisions decisions) {
        return new Form("handOver", decisions, (number, actor, answers) -> {
            decisions.handOver(number, actor, answers);
            return Map.of();
        });
    }

    private interface Taking {
        Map<String, Object> take(RecoveryNumber number, Actor actor, Answers answers);
    }

    private record Form(String form, RecoveryDecisions decisions, Taking taking) implements TaskForm {

        @Override
        public Map<String, Object> submit(OpenTask task, Actor actor, Answers answers) {
            return taking.take(new RecoveryNumber(task.businessKey()), actor, answers);
        }

        @Override
        public Map<String, Object> shown(OpenTask task) {
            return decisions.shown(new RecoveryNumber(task.businessKey()));
        }
    }
}
