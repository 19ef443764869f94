package org.smewallet.process.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.smewallet.banking.PaymentExecuted;
import org.smewallet.banking.PaymentRejected;
import org.smewallet.subsidy.PayoutOrdered;
import org.smewallet.subsidy.Payouts;
import org.smewallet.subsidy.RefundOrdered;
import org.smewallet.subsidy.RefundTransfers;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.context.event.SmartApplicationListener;

/** Hears what the domain tells the processes, in their place: while it listens, no process starts and none is told. */
class Facts implements ApplicationListener<PayloadApplicationEvent<?>>, AutoCloseable {

    private static final String OF_THE_PROCESSES = "org.smewallet.process.Messages.";

    private final ApplicationEventMulticaster events;
    private final Consumer<String> sendPayout;
    private final Consumer<String> sendRefund;
    private final List<ApplicationListener<?>> silenced = new ArrayList<>();
    private final List<Object> heard = new ArrayList<>();

    static Facts of(BeanFactory beans) {
        return new Facts(beans.getBean(ApplicationEventMulticaster.class), beans.getBean(Payouts.class)::send, beans.getBean(RefundTransfers.class)::send);
    }

    /** What is ordered is handed to the bank desk at once, as the payment processes do. */
    private Facts(ApplicationEventMulticaster events, Consumer<String> sendPayout, Consumer<String> sendRefund) {
        this.events = events;
        this.sendPayout = sendPayout;
        this.sendRefund = sendRefund;
        events.removeApplicationListeners(listener -> listener instanceof SmartApplicationListener known
                && known.getListenerId().startsWith(OF_THE_PROCESSES) && silenced.add(listener));
        events.addApplicationListener(this);
    }

    @Override
    public void onApplicationEvent(PayloadApplicationEvent<?> event) {
        if (event.getPayload() instanceof PayoutOrdered payout) {
            sendPayout.accept(payout.payoutId());
        } else if (event.getPayload() instanceof RefundOrdered refund) {
            sendRefund.accept(refund.refundId());
        } else if (event.getPayload() instanceof PaymentExecuted || event.getPayload() instanceof PaymentRejected) {
            heard.add(event.getPayload());
        }
    }

    /** Lets the processes hear again. */
    @Override
    public void close() {
        events.removeApplicationListener(this);
        silenced.forEach(events::addApplicationListener);
    }

    void clear() {
        heard.clear();
    }

    List<PaymentExecuted> executed() {
        return taken(PaymentExecuted.class);
    }

    List<PaymentRejected> rejected() {
        return taken(PaymentRejected.class);
    }

    private <T> List<T> taken(Class<T> kind) {
        List<T> taken = heard.stream().filter(kind::isInstance).map(kind::cast).toList();
        heard.removeAll(taken);
        return taken;
    }
}
