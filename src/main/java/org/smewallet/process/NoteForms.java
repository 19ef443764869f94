package org.smewallet.process;

import java.util.Map;
import java.util.function.Function;
import org.smewallet.identity.Actor;
import org.smewallet.shared.Answers;
import org.smewallet.subsidy.Deposits;
import org.smewallet.subsidy.FormContents;
import org.smewallet.subsidy.Payouts;
import org.smewallet.subsidy.RefundTransfers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forms of finance that only ask for a note on what was done: the file keeps it, the process itself sees whether it helped. */
@Configuration
class NoteForms {

    private static final int LONGEST_NOTE = 500;

    @Bean
    TaskForm chasePayment(Payouts payouts, RefundTransfers refunds) {
        return new NoteForm("chasePayment", task -> isRefund(task) ? refunds.chased(task.businessKey()) : payouts.chased(task.businessKey()),
                (task, actor, note) -> {
                    if (isRefund(task)) {
                        refunds.chased(task.businessKey(), actor, note);
                    } else {
                        payouts.chased(task.businessKey(), actor, note);
                    }
                });
    }

    @Bean
    TaskForm importMissingStatement(FormContents contents, Deposits deposits) {
        return new NoteForm("importMissingStatement", task -> contents.missingStatement(task.fileNumber()),
                (task, actor, note) -> deposits.noteMissingStatement(task.fileNumber(), actor, note));
    }

    private static boolean isRefund(OpenTask task) {
        return task.variable("payoutSlaAt") == null;
    }

    private interface Keeping {
        void keep(OpenTask task, Actor actor, String note);
    }

    private record NoteForm(String form, Function<OpenTask, Map<String, Object>> contents, Keeping keeping) implements TaskForm {

        @Override
        public Map<String, Object> submit(OpenTask task, Actor actor, Answers answers) {
            String note = answers.required("note", answers.text("note", LONGEST_NOTE));
            answers.check();
            keeping.keep(task, actor, note);
            return Map.of();
        }

        @Override
        public Map<String, Object> shown(OpenTask task) {
            return contents.apply(task);
        }
    }
}
