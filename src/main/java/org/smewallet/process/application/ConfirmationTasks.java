package org.smewallet.process.application;

import static org.smewallet.process.application.Names.file;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.smewallet.process.Acting;
import org.smewallet.subsidy.Confirmations;
import org.smewallet.subsidy.Submissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of {@code subsidyApplication} around the provider's answer, in the order of the diagram (PROCESS 2.2). */
@Configuration
class ConfirmationTasks {

    @Bean
    JavaDelegate issueDepositInstruction(Submissions submissions, Confirmations confirmations, Acting acting) {
        return step -> {
            submissions.issueInstruction(file(step), acting.actor());
            setLimits(step, confirmations.limits(file(step)));
        };
    }

    @Bean
    JavaDelegate remindProvider(Confirmations confirmations) {
        return step -> Names.reminder(step, Names.CONFIRMATION_REMINDER_AT, confirmations.remind(file(step)));
    }

    @Bean
    JavaDelegate escalate(Confirmations confirmations) {
        return step -> Names.moment(step, Names.SILENCE_REVIEW_BY, confirmations.escalate(file(step)).minusSeconds(1));
    }

    @Bean
    JavaDelegate extendConfirmation(Confirmations confirmations) {
        return step -> {
            confirmations.extend(file(step));
            setLimits(step, confirmations.limits(file(step)));
        };
    }

    @Bean
    JavaDelegate askCorrection(Confirmations confirmations) {
        return step -> Names.limit(step, Names.CORRECTION_DUE_AT, Names.CORRECTION_LAST_MOMENT_AT, confirmations.askCorrection(file(step)));
    }

    @Bean
    JavaDelegate releaseReservation(Confirmations confirmations) {
        return step -> confirmations.releaseReservation(file(step));
    }

    @Bean
    JavaDelegate refuseFile(Confirmations confirmations, Acting acting) {
        return step -> confirmations.refuse(file(step), acting.actor());
    }

    @Bean
    JavaDelegate registerConfirmation(Confirmations confirmations, Acting acting) {
        return step -> {
            Confirmations.DepositLimits limits = confirmations.register(file(step), acting.actor());
            Names.moment(step, Names.DEPOSIT_SOFT_DUE_AT, limits.softPassedAt());
            Names.moment(step, Names.DEPOSIT_HARD_DUE_AT, limits.hardPassedAt());
        };
    }

    private static void setLimits(DelegateExecution step, Confirmations.ConfirmationLimits limits) {
        Names.limit(step, Names.CONFIRMATION_DUE_AT, Names.CONFIRMATION_LAST_MOMENT_AT, limits.passedAt());
        Names.reminder(step, Names.CONFIRMATION_REMINDER_AT, limits.reminderAt());
        Names.set(step, Names.CONFIRMATION_ON_EXPIRY, limits.onExpiry());
    }
}
