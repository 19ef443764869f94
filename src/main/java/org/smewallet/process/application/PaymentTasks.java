package org.smewallet.process.application;

import static org.smewallet.process.application.Names.file;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.smewallet.process.Acting;
import org.smewallet.subsidy.Payments;
import org.smewallet.subsidy.Withdrawals;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of {@code subsidyApplication} from the funded wallet to the end, and of a stop (PROCESS 2.4, 2.5). */
@Configuration
class PaymentTasks {

    @Bean
    JavaDelegate remindPayment(Payments payments) {
        return step -> Names.reminder(step, Names.PAYMENT_REMINDER_AT, payments.remind(file(step)));
    }

    @Bean
    JavaDelegate splitAndBook(Payments payments) {
        return step -> {
            payments.book(file(step));
            setState(step, payments);
        };
    }

    @Bean
    JavaDelegate closeRest(Payments payments, Acting acting) {
        return step -> {
            payments.closeRest(file(step), acting.actor());
            setState(step, payments);
        };
    }

    @Bean
    JavaDelegate reviewPayouts(Payments payments) {
        return step -> setState(step, payments);
    }

    @Bean
    JavaDelegate closeUnused(Payments payments) {
        return step -> payments.closeUnused(file(step));
    }

    @Bean
    JavaDelegate closeFile(Payments payments, Acting acting) {
        return step -> payments.close(file(step), acting.actor());
    }

    @Bean
    JavaDelegate computeSettlement(Withdrawals withdrawals) {
        return step -> Names.set(step, Names.SETTLEMENT, withdrawals.settlement(file(step)));
    }

    @Bean
    JavaDelegate refundAll(Withdrawals withdrawals, Acting acting) {
        return step -> withdrawals.refundAll(file(step), acting.actor());
    }

    @Bean
    JavaDelegate refundRest(Withdrawals withdrawals, Acting acting) {
        return step -> withdrawals.refundRest(file(step), acting.actor());
    }

    /** Once everything is paid it is known whether a rating is asked (R-PROV-11). */
    private static void setState(DelegateExecution step, Payments payments) {
        String state = payments.state(file(step));
        Names.set(step, Names.PAYMENT_STATE, state);
        if (state.equals("DONE")) {
            Payments.RatingAsked rating = payments.rating(file(step));
            Names.set(step, Names.RATING_ASKED, rating.asked());
            Names.limit(step, Names.RATING_DUE_AT, Names.RATING_LAST_MOMENT_AT, rating.closesAt());
        }
    }
}
