package org.smewallet.process;

import java.util.Map;
import org.smewallet.identity.Actor;
import org.smewallet.shared.Answers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forms of finance that only ask for a note on what was done: the process itself sees whether it helped. */
@Configuration
class NoteForms {

    private static final int LONGEST_NOTE = 500;

    @Bean
    TaskForm chasePayment() {
        return new NoteForm("chasePayment");
    }

    @Bean
    TaskForm importMissingStatement() {
        return new NoteForm("importMissingStatement");
    }

    private record NoteForm(String form) implements TaskForm {

        @Override
        public Map<String, Object> submit(OpenTask task, Actor actor, Answers answers) {
            answers.required("note", answers.text("note", LONGEST_NOTE));
            answers.check();
            return Map.of();
        }

        @Override
        public Map<String, Object> shown(OpenTask task) {
            return Map.of("businessKey", task.businessKey());
        }
    }
}
