package org.smewallet.subsidy;

import java.time.Instant;
import java.util.Map;
import org.smewallet.banking.PaymentInstruction;
import org.smewallet.banking.PaymentKind;
import org.smewallet.banking.PaymentOrders;
import org.smewallet.enterprise.EnterpriseDirectory;
import org.smewallet.identity.Actor;
import org.smewallet.rulebook.Parameter;
import org.smewallet.rulebook.Rulebook;
import org.smewallet.shared.Answers;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.WorkingDays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The life of a refund from the order to the bank's word on it (process {@code refund}). */
@Service
@Transactional
public class RefundTransfers {

    private static final int LONGEST_NOTE = 500;

    private final Files files;
    private final RefundRows refunds;
    private final PaymentOrders orders;
    private final EnterpriseDirectory enterprises;
    private final Rulebook rulebook;

    RefundTransfers(Files files, RefundRows refunds, PaymentOrders orders, EnterpriseDirectory enterprises, Rulebook rulebook) {
        this.files = files;
        this.refunds = refunds;
        this.orders = orders;
        this.enterprises = enterprises;
        this.rulebook = rulebook;
    }

    /** Until when a refund waits after a change of the registered account (R-REG-06); in the past when it need not. */
    @Transactional(readOnly = true)
    public Instant heldUntil(String refundId) {
        Refund refund = refund(refundId);
        if (refund.isToPayer()) {
            return files.now();
        }
        int days = rulebook.number(Parameter.REFUND_IBAN_CHANGE_HOLD_DAYS, files.today());
        return enterprises.get(files.get(refund.file()).enterprise()).ibanChangedAt()
                .map(changed -> Brussels.endOf(Brussels.dateOf(changed).plusDays(days))).orElse(files.now());
    }

    /** Hands the refund to the bank desk under an id of its own. */
    public void send(String refundId) {
        Refund refund = refund(refundId);
        orders.order(new PaymentInstruction(refund.nextEndToEndId(), PaymentKind.REFUND, refundId, refund.file(), refund.beneficiary(),
                refund.iban(), refund.amount(), refund.remark(), files.today()));
    }

    /** The moment at which the service level has passed (R-TIME-11). */
    @Transactional(readOnly = true)
    public Instant lateAt() {
        return Brussels.endOf(WorkingDays.plus(files.today(), rulebook.number(Parameter.SLA_REFUND_WORKING_DAYS, files.today())));
    }

    /** The bank has paid. */
    public void confirm(String refundId) {
        Refund refund = refund(refundId);
        refund.becomes(TransferState.SETTLED);
        files.note(files.locked(refund.file()), Actor.SYSTEM, "R-TIME-11", "Terugbetaling van %s euro uitgevoerd.".formatted(refund.amount()),
                "Refund of %s euro executed.".formatted(refund.amount()));
    }

    /** The bank refused: finance repairs it. */
    public void reject(String refundId) {
        Refund refund = refund(refundId);
        refund.becomes(TransferState.REJECTED);
        files.note(files.locked(refund.file()), Actor.SYSTEM, "R-REG-06", "Terugbetaling van %s euro geweigerd door de bank.".formatted(refund.amount()),
                "Refund of %s euro rejected by the bank.".formatted(refund.amount()));
    }

    /**
     * Takes the finance manager's decision on a rejected refund, form {@code repairRefund}: once more, to the account that
     * is registered by now unless it goes back to its payer, or not at all.
     *
     * @return RETRY or CANCEL
     */
    public String repair(String refundId, Actor actor, Answers answers) {
        Repair decision = answers.required("decision", answers.choice("decision", Repair.class));
        String note = answers.text("note", LONGEST_NOTE).orElse("");
        answers.check();
        Refund refund = refund(refundId);
        SubsidyApplication file = files.locked(refund.file());
        if (decision == Repair.RETRY) {
            refund.payToRegistered(enterprises.get(file.enterprise()).iban());
        }
        files.note(file, actor, "R-REG-06", "Herstel van terugbetaling %s: %s.".formatted(refundId, decision.dutch),
                "Repair of refund %s: %s.".formatted(refundId, decision.english), note);
        return decision.name();
    }

    /** The refund is given up; the ledger still shows the money as owed to the enterprise. */
    public void cancel(String refundId) {
        refund(refundId).becomes(TransferState.CANCELLED);
    }

    /** What finance sees of a refund: who is to be paid, how much, and why the bank refused. */
    @Transactional(readOnly = true)
    public Map<String, Object> shown(String refundId) {
        Refund refund = refund(refundId);
        return Map.of("refundId", refundId, "enterpriseName", refund.beneficiary(), "amount", refund.amount().toString(),
                "rejectReason", orders.get(refund.lastEndToEndId()).rejection().orElse(""));
    }

    /** Finance asked the bank about a late refund, form {@code chasePayment}. */
    public void chased(String refundId, Actor actor, String note) {
        files.note(files.locked(refund(refundId).file()), actor, "R-TIME-11", "Late terugbetaling %s nagevraagd bij de bank.".formatted(refundId),
                "The bank was asked about late refund %s.".formatted(refundId), note);
    }

    /** What finance asks the bank about. */
    @Transactional(readOnly = true)
    public Map<String, Object> chased(String refundId) {
        Refund refund = refund(refundId);
        return Map.of("paymentId", refund.lastEndToEndId(), "orderedOn", Brussels.dateOf(refund.orderedAt()).toString(), "amount",
                refund.amount().toString());
    }

    private Refund refund(String refundId) {
        return refunds.findById(refundId).orElseThrow(() -> new NotFound("Refund " + refundId));
    }

    /** What the finance manager may decide. */
    enum Repair {
        RETRY("opnieuw gestuurd", "sent again"),
        CANCEL("geannuleerd", "cancelled");

        private final String dutch;
        private final String english;

        Repair(String dutch, String english) {
            this.dutch = dutch;
            this.english = english;
        }
    }
}
