package org.smewallet.banking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Iban;
import org.smewallet.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Orders to pay from the scheme's account, until the bank has executed or rejected each. */
@Service
public class PaymentOrders {

    private final PaymentOrderRows rows;
    private final ApplicationEventPublisher events;
    private final SchemeAccount scheme;
    private final Clock clock;

    PaymentOrders(PaymentOrderRows rows, ApplicationEventPublisher events, SchemeAccount scheme, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.scheme = scheme;
        this.clock = clock;
    }

    /**
     * Orders a payment, to go with the next payment file. The same end-to-end id again gives the order that is there.
     *
     * @throws IllegalStateException when the id was used for another payment
     */
    @Transactional
    public PaymentOrder order(PaymentInstruction wanted) {
        Optional<PaymentOrder> there = rows.findByEndToEndId(wanted.endToEndId());
        if (there.isPresent() && !there.get().isFor(wanted)) {
            throw new IllegalStateException("End-to-end id " + wanted.endToEndId() + " was used for another payment");
        }
        return there.orElseGet(() -> place(wanted));
    }

    /** Orders a payment under an end-to-end id that the caller made for it and never used before. */
    @Transactional
    public PaymentOrder place(PaymentInstruction wanted) {
        return rows.save(new PaymentOrder(wanted, clock.instant()));
    }

    /** Takes back an order that is in no payment file yet; true when it is withdrawn (now or before), false when it is too late. */
    @Transactional
    public boolean withdraw(String endToEndId) {
        PaymentOrder order = get(endToEndId);
        if (order.state() == PaymentOrder.State.WAITING) {
            order.withdraw();
        }
        return order.state() == PaymentOrder.State.WITHDRAWN;
    }

    /** The order with this id, if there is one. */
    @Transactional(readOnly = true)
    public Optional<PaymentOrder> find(String endToEndId) {
        return rows.findByEndToEndId(endToEndId);
    }

    @Transactional(readOnly = true)
    public PaymentOrder get(String endToEndId) {
        return rows.findByEndToEndId(endToEndId).orElseThrow(() -> new NotFound("Payment " + endToEndId));
    }

    /** Whether a rejected payment may go to this account instead: not the one that the bank refused, nor the scheme's own. */
    @Transactional(readOnly = true)
    public boolean mayGoTo(String endToEndId, Iban account) {
        return !account.equals(get(endToEndId).iban()) && !account.equals(scheme.iban());
    }

    /** What the next payment file will hold. */
    @Transactional(readOnly = true)
    public List<PaymentOrder> waiting() {
        return rows.findByStateOrderById(PaymentOrder.State.WAITING);
    }

    /** The newest orders in this state. */
    @Transactional(readOnly = true)
    public List<PaymentOrder> newest(PaymentOrder.State state, int most) {
        return rows.findByStateOrderByIdDesc(state, Limit.of(most));
    }

    @Transactional(readOnly = true)
    public List<PaymentOrder> of(FileNumber file) {
        return rows.findByFileNumberOrderById(file.number());
    }

    void settle(PaymentOrder order, LocalDate valueDate) {
        order.settle(valueDate);
        events.publishEvent(new PaymentExecuted(order.endToEndId(), order.kind(), order.ownerId(),
            order.fileNumber().orElse(null), valueDate));
    }

    void reject(PaymentOrder order, String reason) {
        order.reject(reason);
        events.publishEvent(new PaymentRejected(order.endToEndId(), order.kind(), order.ownerId(),
            order.fileNumber().orElse(null), reason));
    }
}
