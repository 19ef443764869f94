package org.smewallet.process.application;

import static org.smewallet.process.application.Names.file;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.smewallet.process.Acting;
import org.smewallet.subsidy.Drafts;
import org.smewallet.subsidy.Submissions;
import org.smewallet.subsidy.Submissions.Judgement;
import org.smewallet.subsidy.Submissions.Reservation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of {@code subsidyApplication} up to the submitted file, in the order of the diagram (PROCESS 2.1). */
@Configuration
class DraftTasks {

    @Bean
    JavaDelegate openDraft(Drafts drafts, Acting acting) {
        return step -> drafts.opened(file(step), acting.actor());
    }

    @Bean
    JavaDelegate setDraftLimits(Drafts drafts) {
        return step -> {
            Drafts.DraftLimits limits = drafts.setLimits(file(step));
            Names.limit(step, Names.DRAFT_DUE_AT, Names.DRAFT_LAST_MOMENT_AT, limits.passedAt());
            Names.reminder(step, Names.DRAFT_REMINDER_AT, limits.reminderAt());
        };
    }

    @Bean
    JavaDelegate remindDraft(Drafts drafts) {
        return step -> Names.reminder(step, Names.DRAFT_REMINDER_AT, drafts.remind(file(step)));
    }

    @Bean
    JavaDelegate expireDraft(Drafts drafts) {
        return step -> drafts.expire(file(step));
    }

    @Bean
    JavaDelegate freezeApplication(Submissions submissions, Acting acting) {
        return step -> submissions.freeze(file(step), acting.actor());
    }

    @Bean
    JavaDelegate fixSize(Submissions submissions) {
        return step -> submissions.fixSize(file(step));
    }

    @Bean
    JavaDelegate checkRules(Submissions submissions) {
        return step -> Names.set(step, Names.RULE_CHECK, submissions.judge(file(step)).name());
    }

    /** The register did not answer before: the job is tried again until it does (PROCESS 2.6). */
    @Bean
    JavaDelegate checkRulesLater(Submissions submissions) {
        return step -> {
            Judgement judgement = submissions.judgeLater(file(step));
            if (judgement == Judgement.UNREACHABLE) {
                throw new IllegalStateException("The register does not answer yet");
            }
            Names.set(step, Names.RULE_CHECK, judgement.name());
        };
    }

    @Bean
    JavaDelegate recordRefusal(Submissions submissions, Acting acting) {
        return step -> submissions.refuse(file(step), acting.actor());
    }

    @Bean
    JavaDelegate calculateSubsidy(Submissions submissions, Acting acting) {
        return step -> submissions.calculate(file(step), acting.actor());
    }

    @Bean
    JavaDelegate reserveBudget(Submissions submissions) {
        return step -> {
            Reservation reservation = submissions.reserve(file(step));
            if (reservation == Reservation.BUDGET_EXHAUSTED) {
                throw new BpmnError("REFUSED_BUDGET_EXHAUSTED");
            }
            Names.set(step, Names.AMOUNT_ACCEPTED, reservation == Reservation.AS_ACCEPTED);
        };
    }

    @Bean
    JavaDelegate returnToApplicant(Submissions submissions, Acting acting) {
        return step -> submissions.returnToApplicant(file(step), acting.actor());
    }
}
