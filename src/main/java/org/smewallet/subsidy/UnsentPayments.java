package org.smewallet.subsidy;

import java.util.List;
import java.util.Optional;
import org.smewallet.banking.PaymentOrders;
import org.smewallet.shared.Money;
import org.smewallet.wallet.Ledger;
import org.springframework.stereotype.Component;

/** Stops what the bank does not have yet: payouts and refunds that no payment file holds (R-DEP-11). */
@Component
class UnsentPayments {

    private final PaymentOrders orders;
    private final RefundRows refunds;
    private final Ledger ledger;
    private final Files files;

    UnsentPayments(PaymentOrders orders, RefundRows refunds, Ledger ledger, Files files) {
        this.orders = orders;
        this.refunds = refunds;
        this.ledger = ledger;
        this.files = files;
    }

    /** Stops all payouts of the file that are not sent, also those that wait for repair; their money is in the wallet again. */
    List<Payout> stopPayouts(SubsidyApplication file) {
        return file.payouts().stream().filter(payout -> stop(file, payout)).toList();
    }

    private boolean stop(SubsidyApplication file, Payout payout) {
        boolean rejected = payout.state() == TransferState.REJECTED;
        boolean waiting = payout.state() == TransferState.SENT && orders.withdraw(payout.lastEndToEndId());
        if (waiting) {
            ledger.reverse(file.number(), payout.lastEndToEndId(), "R-DEP-11", files.today());
        }
        if (waiting || rejected) {
            payout.cancel();
            file.unpay(payout.amount(), payout.ownPart());
        }
        return waiting || rejected;
    }

    /** Stops the refund that this caused, when it is not sent; it stays booked until the caller moves its money. */
    Optional<Refund> stopRefund(String source) {
        return refunds.findBySource(source).filter(this::stop);
    }

    /** Stops refunds of the own part, up to an amount in all. */
    List<Refund> stopRefunds(SubsidyApplication file, Money most) {
        Money[] left = {most};
        return refunds.findByFileNumberOrderByRefundId(file.number().number()).stream()
                .filter(refund -> !refund.amount().isMoreThan(left[0]) && refund.source().startsWith(file.number().number()) && stop(refund))
                .peek(refund -> left[0] = left[0].minus(refund.amount())).toList();
    }

    private boolean stop(Refund refund) {
        boolean held = refund.state() == TransferState.ORDERED;
        boolean waiting = refund.state() == TransferState.SENT && orders.withdraw(refund.lastEndToEndId());
        if (held || waiting) {
            refund.becomes(TransferState.CANCELLED);
        }
        return held || waiting;
    }
}
