package org.smewallet.process.application;

import static org.smewallet.process.application.Names.file;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.smewallet.subsidy.Deposits;
import org.smewallet.subsidy.Payments;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of {@code subsidyApplication} around the deposit, in the order of the diagram (PROCESS 2.3). */
@Configuration
class DepositTasks {

    @Bean
    JavaDelegate matchHeld(Deposits deposits, Payments payments) {
        return step -> {
            boolean funded = deposits.matchHeld(file(step));
            Names.set(step, Names.FULLY_FUNDED, funded);
            if (funded) {
                setPaymentLimits(step, payments);
            } else {
                Names.reminder(step, Names.DEPOSIT_REMINDER_AT, deposits.nextReminder(file(step)));
            }
        };
    }

    @Bean
    JavaDelegate bookDeposit(Deposits deposits, Payments payments) {
        return step -> {
            boolean funded = deposits.book(file(step));
            Names.set(step, Names.FULLY_FUNDED, funded);
            if (funded) {
                setPaymentLimits(step, payments);
            }
        };
    }

    @Bean
    JavaDelegate remindDeposit(Deposits deposits) {
        return step -> Names.reminder(step, Names.DEPOSIT_REMINDER_AT, deposits.remind(file(step)));
    }

    @Bean
    JavaDelegate markOverdue(Deposits deposits) {
        return step -> deposits.markOverdue(file(step));
    }

    @Bean
    JavaDelegate collectLastValueDates(Deposits deposits, Payments payments) {
        return step -> {
            Deposits.AtLimit found = deposits.collect(file(step));
            Names.set(step, Names.STATEMENTS_COMPLETE, found.complete());
            Names.set(step, Names.DEPOSIT_AT_LIMIT, found.result());
            Names.moment(step, Names.STATEMENT_MISSING_AT, found.missingAt());
            if (found.result().equals("FUNDED")) {
                setPaymentLimits(step, payments);
            }
        };
    }

    @Bean
    JavaDelegate reduce(Deposits deposits, Payments payments) {
        return step -> {
            deposits.reduce(file(step));
            setPaymentLimits(step, payments);
        };
    }

    @Bean
    JavaDelegate lapse(Deposits deposits) {
        return step -> deposits.lapse(file(step));
    }

    @Bean
    JavaDelegate lapsePartial(Deposits deposits) {
        return step -> deposits.lapsePartial(file(step));
    }

    @Bean
    JavaDelegate reopenDeposit(Deposits deposits) {
        return step -> {
            Deposits.Reopened reopened = deposits.reopen(file(step));
            Names.set(step, Names.DEPOSIT_REOPENED, reopened.inTime());
            Names.set(step, Names.FULLY_FUNDED, false);
            Names.reminder(step, Names.DEPOSIT_REMINDER_AT, reopened.reminderAt());
        };
    }

    @Bean
    JavaDelegate lapseReversed(Deposits deposits) {
        return step -> deposits.lapseReversed(file(step));
    }

    private static void setPaymentLimits(DelegateExecution step, Payments payments) {
        Payments.PaymentLimits limits = payments.limits(file(step));
        Names.limit(step, Names.USE_DUE_AT, Names.USE_LAST_MOMENT_AT, limits.passedAt());
        Names.moment(step, Names.PAYMENT_REMINDER_AT, limits.reminderAt());
    }
}
