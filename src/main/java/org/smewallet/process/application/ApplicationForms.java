package org.smewallet.process.application;

import java.util.Map;
import org.smewallet.identity.Actor;
import org.smewallet.process.OpenTask;
import org.smewallet.process.TaskForm;
import org.smewallet.shared.Answers;
import org.smewallet.subsidy.Confirmations;
import org.smewallet.subsidy.Drafts;
import org.smewallet.subsidy.FormContents;
import org.smewallet.subsidy.Payments;
import org.smewallet.subsidy.ProviderRatings;
import org.smewallet.subsidy.Submissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The forms of {@code subsidyApplication}: what the domain does with each. */
@Configuration
class ApplicationForms {

    private static final String CORRECTION = "Task_CorrectApplication";

    /** What an applicant can do with a draft that leaves the task. */
    private enum DraftAction {
        SUBMIT, RESCHEDULE, DISCARD
    }

    @Bean
    TaskForm applicationForm(Submissions submissions, Drafts drafts, FormContents contents) {
        return new Form("application", (task, actor, answers) -> {
            DraftAction action = task.key().equals(CORRECTION) ? DraftAction.SUBMIT
                    : answers.choice("action", DraftAction.class).orElse(DraftAction.SUBMIT);
            if (action == DraftAction.SUBMIT) {
                submissions.write(task.fileNumber(), answers);
            } else if (action == DraftAction.DISCARD) {
                drafts.discard(task.fileNumber(), actor);
            }
            return Map.of(Names.DRAFT_ACTION, action.name());
        }, task -> contents.application(task.fileNumber()));
    }

    @Bean
    TaskForm providerDecisionForm(Confirmations confirmations, FormContents contents) {
        return new Form("providerDecision", (task, actor, answers) ->
                Map.of(Names.PROVIDER_DECISION, confirmations.answer(task.fileNumber(), actor, answers)),
                task -> contents.providerDecision(task.fileNumber()));
    }

    @Bean
    TaskForm reviewSilenceForm(Confirmations confirmations, FormContents contents) {
        return new Form("reviewSilence", (task, actor, answers) ->
                Map.of(Names.SILENCE_DECISION, confirmations.reviewSilence(task.fileNumber(), actor, answers)),
                task -> contents.reviewSilence(task.fileNumber()));
    }

    @Bean
    TaskForm orderPaymentForm(Payments payments, FormContents contents) {
        return new Form("orderPayment", (task, actor, answers) -> {
            payments.order(task.fileNumber(), actor, answers);
            return Map.of(Names.REST_GIVEN_UP, answers.ticked("closeRest"));
        }, task -> contents.orderPayment(task.fileNumber()));
    }

    @Bean
    TaskForm rateProviderForm(ProviderRatings ratings) {
        return new Form("rateProvider", (task, actor, answers) -> {
            ratings.rate(task.fileNumber(), actor, answers);
            return Map.of();
        }, task -> Map.of());
    }

    private interface Taking {
        Map<String, Object> take(OpenTask task, Actor actor, Answers answers);
    }

    private interface Showing {
        Map<String, Object> show(OpenTask task);
    }

    private record Form(String form, Taking taking, Showing showing) implements TaskForm {

        @Override
        public Map<String, Object> submit(OpenTask task, Actor actor, Answers answers) {
            return taking.take(task, actor, answers);
        }

        @Override
        public Map<String, Object> shown(OpenTask task) {
            return showing.show(task);
        }
    }
}
