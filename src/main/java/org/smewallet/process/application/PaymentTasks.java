package org.smewallet.process.application;

import static org.smewallet.process.application.Names.file;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.smewallet.process.Acting;
import org.smewallet.process.InvoiceProcess;
import org.smewallet.subsidy.Invoices;
import org.smewallet.subsidy.Payments;
import org.smewallet.subsidy.ProviderRatings;
import org.smewallet.subsidy.StandingOrders;
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

    /** The enterprise is told of an uploaded invoice; which one is known to this branch of the diagram alone. */
    @Bean
    JavaDelegate tellInvoice(Invoices invoices, StandingOrders standingOrders) {
        return step -> {
            Optional<Instant> objectionOverAt = standingOrders.announce(invoice(step));
            if (objectionOverAt.isEmpty()) {
                invoices.tell(invoice(step));
            }
            objectionOverAt.ifPresent(moment -> step.setVariableLocal(Names.OBJECTION_OVER_AT, Date.from(moment)));
            step.setVariableLocal(Names.STANDING_ORDER, objectionOverAt.isPresent());
        };
    }

    @Bean
    JavaDelegate checkStandingOrder(StandingOrders standingOrders) {
        return step -> step.setVariableLocal(Names.STANDING_ORDER_CHECK, standingOrders.check(file(step), invoice(step)).name());
    }

    @Bean
    JavaDelegate placeOrder(InvoiceProcess invoices) {
        return step -> invoices.placeOrder(file(step), invoice(step));
    }

    @Bean
    JavaDelegate askOrder(Invoices invoices) {
        return step -> invoices.askOrder(invoice(step));
    }

    @Bean
    JavaDelegate askRating(ProviderRatings ratings) {
        return step -> Names.limit(step, Names.RATING_DUE_AT, Names.RATING_LAST_MOMENT_AT, ratings.ask(file(step)));
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

    @Bean
    JavaDelegate openRecovery(Withdrawals withdrawals, Acting acting) {
        return step -> withdrawals.claimBack(file(step), acting.actor());
    }

    private static UUID invoice(DelegateExecution step) {
        return UUID.fromString((String) step.getVariable(InvoiceProcess.INVOICE_ID));
    }

    private static void setState(DelegateExecution step, Payments payments) {
        Names.set(step, Names.PAYMENT_STATE, payments.state(file(step)));
    }
}
