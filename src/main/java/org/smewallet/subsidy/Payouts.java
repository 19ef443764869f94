package org.smewallet.subsidy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.smewallet.banking.PaymentInstruction;
import org.smewallet.banking.PaymentKind;
import org.smewallet.banking.PaymentOrders;
import org.smewallet.identity.Actor;
import org.smewallet.notification.NoticeKind;
import org.smewallet.provider.Provider;
import org.smewallet.provider.Providers;
import org.smewallet.rulebook.Parameter;
import org.smewallet.rulebook.Rulebook;
import org.smewallet.shared.Answers;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Iban;
import org.smewallet.shared.Money;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.StepNotAllowed;
import org.smewallet.shared.WorkingDays;
import org.smewallet.wallet.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The life of a payout from the order to the bank's word on it (process {@code payout}). */
@Service
@Transactional
public class Payouts {

    private static final int LONGEST_NOTE = 500;

    private final Files files;
    private final PayoutRows payouts;
    private final Payments payments;
    private final WalletOfFile wallets;
    private final PaymentOrders orders;
    private final Providers providers;
    private final Ledger ledger;
    private final Rulebook rulebook;

    Payouts(Files files, PayoutRows payouts, Payments payments, WalletOfFile wallets, PaymentOrders orders, Providers providers,
            Ledger ledger, Rulebook rulebook) {
        this.files = files;
        this.payouts = payouts;
        this.payments = payments;
        this.wallets = wallets;
        this.orders = orders;
        this.providers = providers;
        this.ledger = ledger;
        this.rulebook = rulebook;
    }

    /** Hands the payout to the bank desk under an id of its own; to the provider's registered account (R-PAY-07). */
    public void send(String payoutId) {
        SubsidyApplication file = files.locked(Payout.fileOf(payoutId));
        Payout payout = payout(file, payoutId);
        String endToEndId = payout.nextEndToEndId();
        PartiesOfPayout parties = payout.parties().orElseGet(() -> payouts.parties(file, ""));
        Iban account = payout.payTo() == null ? new Iban(parties.providerIban()) : payout.payTo();
        orders.place(new PaymentInstruction(endToEndId, PaymentKind.PAYOUT, payoutId, payout.file(), parties.providerName(), account,
                payout.amount(), "%s %s %s".formatted(payout.invoiceNumber(), payout.file(), parties.enterpriseName()), files.today()));
    }

    /** The moment at which the service level has passed (R-TIME-11). */
    @Transactional(readOnly = true)
    public Instant lateAt() {
        return Brussels.endOf(WorkingDays.plus(files.today(), rulebook.number(Parameter.SLA_PAYOUT_WORKING_DAYS, files.today())));
    }

    /**
     * The bank has paid.
     *
     * @return true when this brings the paid share from which the provider is rated (R-PROV-11)
     */
    public boolean settle(String payoutId) {
        SubsidyApplication file = files.locked(Payout.fileOf(payoutId));
        Payout payout = payout(file, payoutId);
        Money before = file.wallet().settled();
        payout.becomes(TransferState.SETTLED);
        file.wallet().settle(payout.amount());
        if (file.status().isPayable()) {
            boolean whole = !wallets.available(file).isPositive() && !wallets.hasPayoutUnderWay(file);
            boolean restGivenUp = "CLOSED_REST_REFUNDED".equals(file.outcome());
            file.becomes(whole ? FileStatus.PAID : FileStatus.PARTLY_PAID, restGivenUp ? file.outcome() : whole ? "PAID_FULL" : "PAID_PARTIAL");
        }
        files.note(file, Actor.SYSTEM, "R-PAY-07", "Betaling %s uitgevoerd: %s euro.".formatted(payoutId, payout.amount()),
                "Payment %s executed: %s euro.".formatted(payoutId, payout.amount()));
        files.tellEnterprise(file, files.notice(file, NoticeKind.PAYMENT_SETTLED, "R-PAY-07", payoutId).amount(payout.amount()));
        Money share = file.wallet().total().at(rulebook.fraction(Parameter.EVALUATION_PAID_SHARE, file.applicationDate()));
        return before.isLessThan(share) && !file.wallet().settled().isLessThan(share);
    }

    /** The bank refused: the booking is reversed until the payout is repaired or given up. */
    public void reverse(String payoutId) {
        SubsidyApplication file = files.locked(Payout.fileOf(payoutId));
        Payout payout = payout(file, payoutId);
        ledger.reverse(payout.file(), payout.lastEndToEndId(), "R-PAY-07", files.today());
        payout.becomes(TransferState.REJECTED);
        files.note(file, Actor.SYSTEM, "R-PAY-07", "Betaling %s geweigerd door de bank.".formatted(payoutId),
                "Payment %s rejected by the bank.".formatted(payoutId));
        files.tellEnterprise(file, files.notice(file, NoticeKind.PAYMENT_REJECTED, "R-PAY-07", payoutId + "-" + payout.attempt())
                .amount(payout.amount()));
    }

    /**
     * Takes the finance manager's decision on a rejected payout, form {@code repairPayout}.
     *
     * @return RETRY, CORRECT_ACCOUNT or CANCEL_ORDER
     * @throws StepNotAllowed when somebody else has decided already
     */
    public String repair(String payoutId, Actor actor, Answers answers) {
        Repair decision = answers.required("decision", answers.choice("decision", Repair.class));
        Iban iban = answers.parsed("newIban", Iban::parse, "rekeningnummer", "account number").orElse(null);
        String proof = answers.text("proof", 100).orElse(null);
        String note = answers.text("note", LONGEST_NOTE).orElse("");
        SubsidyApplication file = files.locked(Payout.fileOf(payoutId));
        Payout payout = payout(file, payoutId);
        if (payout.state() != TransferState.REJECTED) {
            throw new StepNotAllowed("Over deze betaling is al beslist.", "This payment has been decided on already.");
        }
        if (decision == Repair.CORRECT_ACCOUNT) {
            answers.required("newIban", Optional.ofNullable(iban));
            if (iban != null && !orders.mayGoTo(payout.lastEndToEndId(), iban)) {
                answers.reject("newIban", "Geef een andere rekening dan die de bank weigerde, en niet die van de portefeuille.",
                        "Give another account than the one the bank refused, and not that of the wallet.");
            }
        }
        answers.check();
        payout.dropAccount();
        if (decision == Repair.CORRECT_ACCOUNT) {
            payout.propose(iban, actor.person(), proof);
        }
        files.note(file, actor, "R-PAY-07", "Herstel van betaling %s: %s.".formatted(payoutId, decision.dutch),
                "Repair of payment %s: %s.".formatted(payoutId, decision.english), note);
        return decision.name();
    }

    /** Books the repaired payout again. */
    public void rebook(String payoutId) {
        Payout payout = payout(files.locked(Payout.fileOf(payoutId)), payoutId);
        payments.bookOut(payout);
        payout.becomes(TransferState.ORDERED);
    }

    /** The order is given up: its amount can be ordered again, or goes back when the file is closed. */
    public void cancel(String payoutId, Actor actor) {
        SubsidyApplication file = files.locked(Payout.fileOf(payoutId));
        Payout payout = payout(file, payoutId);
        payments.reopenInvoice(file, payout);
        payout.cancel();
        file.unpay(payout.amount(), payout.ownPart());
        if (file.status() == FileStatus.CLOSED) {
            wallets.giveBackRest(file, payoutId, "R-REF-05");
        }
        files.note(file, actor, "R-PAY-07", "Betaling %s geannuleerd.".formatted(payoutId), "Payment %s cancelled.".formatted(payoutId));
    }

    /** The file that a payout belongs to. */
    @Transactional(readOnly = true)
    public FileNumber fileOf(String payoutId) {
        return Payout.fileOf(payoutId);
    }

    /** What finance sees of a payout: who is to be paid, how much, and why the bank refused. */
    @Transactional(readOnly = true)
    public Map<String, Object> shown(String payoutId) {
        SubsidyApplication file = files.get(Payout.fileOf(payoutId));
        Payout payout = payout(file, payoutId);
        Provider provider = providers.findByNumber(file.service().provider()).orElseThrow();
        return Map.of("payoutId", payoutId, "providerName", provider.name(), "amount", payout.amount().toString(),
                "rejectReason", orders.get(payout.lastEndToEndId()).rejection().orElse(""));
    }

    /** Finance asked the bank about a late payout, form {@code chasePayment}. */
    public void chased(String payoutId, Actor actor, String note) {
        files.note(files.locked(Payout.fileOf(payoutId)), actor, "R-TIME-11", "Late betaling %s nagevraagd bij de bank.".formatted(payoutId),
                "The bank was asked about late payment %s.".formatted(payoutId), note);
    }

    /** What finance asks the bank about. */
    @Transactional(readOnly = true)
    public Map<String, Object> chased(String payoutId) {
        Payout payout = payout(files.get(Payout.fileOf(payoutId)), payoutId);
        return Map.of("paymentId", payout.lastEndToEndId(), "orderedOn", Brussels.dateOf(payout.orderedAt()).toString(), "amount",
                payout.amount().toString());
    }

    private static Payout payout(SubsidyApplication file, String payoutId) {
        return file.payouts().stream().filter(payout -> payout.id().equals(payoutId)).findFirst()
                .orElseThrow(() -> new NotFound("Payment " + payoutId));
    }

    /** What the finance manager may decide. */
    enum Repair {
        RETRY("opnieuw gestuurd", "sent again"),
        CORRECT_ACCOUNT("andere rekening voorgesteld", "another account proposed"),
        CANCEL_ORDER("opdracht geannuleerd", "order cancelled");

        private final String dutch;
        private final String english;

        Repair(String dutch, String english) {
            this.dutch = dutch;
            this.english = english;
        }
    }
}
