package org.smewallet.process;

import java.util.Map;
import java.util.function.Function;
import org.smewallet.identity.Actor;
import org.smewallet.shared.Answers;
import org.smewallet.subsidy.FormContents;
import org.smewallet.subsidy.Payouts;
import org.smewallet.subsidy.RefundTransfers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forms of finance that only ask for a note on what was done: the process itself sees whether it helped. */
@Configuration
class NoteForms {

    private static final int LONGEST_NOTE = 500;

    @Bean
    TaskForm chasePayment(Payouts payouts, RefundTransfers refunds) {
        return new NoteForm("chasePayment", task -> task.variable("payoutSlaAt") == null ? refunds.chased(task.businessKey())
                : payouts.chased(task.businessKey()));
    }

    @Bean
    TaskForm importMissingStatement(FormContents contents) {
        return new NoteForm("importMissingStatement", task -> contents.missingStatement(task.fileNumber()));
    }

    private record NoteForm(String form, Function<OpenTask, Map<String, Object>> contents) implements TaskForm {

        @Override
        public Map<String, Object> submit(OpenTask task, Actor actor, Answers answers) {
            answers.required("note", answers.text("note", LONGEST_NOTE));
            answers.check();
            return Map.of();
        }

        @Override
        public Map<String, Object> shown(OpenTask task) {
            return contents.apply(task);
        }
    }
}
