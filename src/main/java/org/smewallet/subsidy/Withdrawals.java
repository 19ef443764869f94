package org.smewallet.subsidy;

import org.smewallet.identity.Actor;
import org.smewallet.notification.NoticeKind;
import org.smewallet.shared.Answers;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Money;
import org.smewallet.shared.StepNotAllowed;
import org.smewallet.wallet.Balances;
import org.smewallet.wallet.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stopping an application (stopzetten, PROCESS 2.5). */
@Service
@Transactional
public class Withdrawals {

    private final Files files;
    private final WalletOfFile wallets;
    private final Refunds refunds;
    private final Budgeting budgeting;
    private final Ledger ledger;

    Withdrawals(Files files, WalletOfFile wallets, Refunds refunds, Budgeting budgeting, Ledger ledger) {
        this.files = files;
        this.wallets = wallets;
        this.refunds = refunds;
        this.budgeting = budgeting;
        this.ledger = ledger;
    }

    /** What stopping now would give; the same computation as the stop itself. */
    @Transactional(readOnly = true)
    public Settlement preview(FileNumber number) {
        SubsidyApplication file = files.get(number);
        requireStoppable(file);
        Balances balances = ledger.balances(number);
        Money released = balances.subsidy().plus(file.reserved());
        return new Settlement(kind(file), balances.own().plus(balances.held()), balances.subsidy(),
                budgeting.returnsToEnterprise(file) ? released : Money.ZERO);
    }

    /** Checks and notes the wish to stop, form {@code withdraw}. */
    public void request(FileNumber number, Actor actor, Answers answers) {
        SubsidyApplication file = files.locked(number);
        requireStoppable(file);
        WithdrawalReason reason = answers.required("reason", answers.choice("reason", WithdrawalReason.class));
        answers.text("explanation", 1000);
        if (!answers.ticked("understandsContract")) {
            answers.reject("understandsContract", "Stopzetten beëindigt uw overeenkomst met de dienstverlener niet; bevestig dat (R-REF-08).",
                    "Stopping does not end your contract with the provider; confirm that (R-REF-08).");
        }
        answers.check();
        files.note(file, actor, "R-REF-01", "Stopzetting gevraagd: " + reason, "Stop requested: " + reason);
    }

    /** UNDER_WAY while a payout is out, else UNPAID, PARTLY_PAID or FULLY_PAID on the booked figures. */
    public String settlement(FileNumber number) {
        return kind(files.locked(number));
    }

    /** Nothing was paid: everything goes back (R-REF-01). */
    public void refundAll(FileNumber number, Actor actor) {
        SubsidyApplication file = files.locked(number);
        refunds.giveBackHeld(file, "R-REF-01");
        wallets.giveBackRest(file, "stopped", "R-REF-01");
        stop(file, actor, "WITHDRAWN_UNPAID", "R-REF-01");
    }

    /** Something was paid: the unused parts go back (R-REF-02). */
    public void refundRest(FileNumber number, Actor actor) {
        SubsidyApplication file = files.locked(number);
        wallets.giveBackRest(file, "stopped", "R-REF-02");
        stop(file, actor, "WITHDRAWN_PARTLY_PAID", "R-REF-02");
    }

    private void stop(SubsidyApplication file, Actor actor, String outcome, String rule) {
        file.becomes(FileStatus.STOPPED, outcome);
        files.note(file, actor, rule, "Aanvraag stopgezet; de overeenkomst met de dienstverlener blijft bestaan.",
                "Application stopped; the contract with the provider stands.");
        files.tellEnterprise(file, files.notice(file, NoticeKind.FILE_STOPPED, rule, "1"));
    }

    private void requireStoppable(SubsidyApplication file) {
        Files.requireStatus(file, FileStatus::canBeStopped);
        if (kind(file).equals("FULLY_PAID")) {
            throw new StepNotAllowed("Alles is al betaald of besteld: neem contact op met de administratie (1700).",
                    "Everything has been paid or ordered already: contact the agency (1700).");
        }
    }

    private String kind(SubsidyApplication file) {
        if (file.paid().isZero()) {
            return "UNPAID";
        }
        if (!wallets.available(file).isPositive()) {
            return "FULLY_PAID";
        }
        return wallets.hasPayoutUnderWay(file) ? "UNDER_WAY" : "PARTLY_PAID";
    }

    enum WithdrawalReason {
        NOT_ATTENDING, PROVIDER_CANCELLED, WRONG_APPLICATION, CHEAPER, UNJUSTIFIED_PAYMENT, OTHER
    }

    /**
     * What stopping gives.
     *
     * @param kind UNDER_WAY, UNPAID or PARTLY_PAID
     * @param refund to the registered account
     * @param subsidyReturned to the agency
     * @param budgetRestored comes back to the yearly budget (R-REF-06)
     */
    public record Settlement(String kind, Money refund, Money subsidyReturned, Money budgetRestored) {
    }
}
