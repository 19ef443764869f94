package org.smewallet.subsidy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.smewallet.identity.Actor;
import org.smewallet.notification.NoticeKind;
import org.smewallet.shared.Answers;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Money;
import org.smewallet.shared.Reason;
import org.smewallet.shared.StepNotAllowed;
import org.smewallet.subsidy.WalletOfFile.GivenBack;
import org.smewallet.wallet.Balances;
import org.smewallet.wallet.Ledger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stopping an application (stopzetten, PROCESS 2.5). */
@Service
@Transactional
public class Withdrawals {

    private static final int LONGEST_EXPLANATION = 1000;
    private static final int LONGEST_CANCELLATION = 500;
    private static final String UNDER_WAY = "UNDER_WAY";

    private final Files files;
    private final WalletOfFile wallets;
    private final Refunds refunds;
    private final Budgeting budgeting;
    private final DepositReversalRows reversals;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    Withdrawals(Files files, WalletOfFile wallets, Refunds refunds, Budgeting budgeting, DepositReversalRows reversals, Ledger ledger,
            ApplicationEventPublisher events) {
        this.files = files;
        this.wallets = wallets;
        this.refunds = refunds;
        this.budgeting = budgeting;
        this.reversals = reversals;
        this.ledger = ledger;
        this.events = events;
    }

    /** What stopping now would give; the same computation as the stop itself. */
    @Transactional(readOnly = true)
    public Settlement preview(FileNumber number) {
        SubsidyApplication file = files.get(number);
        requireStoppable(file);
        if (file.status() == FileStatus.CLOSED || nothingLeft(file)) {
            Money onProvider = claimed(file, WithdrawalReason.PROVIDER_CANCELLED);
            return new Settlement(kind(file), Money.ZERO, Money.ZERO, Money.ZERO, onProvider, claimed(file, WithdrawalReason.OTHER), onProvider);
        }
        Balances balances = ledger.balances(number);
        Money released = balances.subsidy().plus(file.reserved());
        return new Settlement(kind(file), balances.own().plus(balances.held()), balances.subsidy(),
                budgeting.returnsToEnterprise(file) ? released : Money.ZERO, Money.ZERO, Money.ZERO,
                file.paid().isZero() ? Money.ZERO : claimed(file, WithdrawalReason.UNJUSTIFIED_PAYMENT));
    }

    private Money claimed(SubsidyApplication file, WithdrawalReason reason) {
        RecoveryDue claim = reason.claim(file, reversals.claimedSubsidy(file));
        return claim.own().plus(claim.subsidy());
    }

    /** Checks and notes the wish of the enterprise or of a case worker to stop, form {@code withdraw}. */
    public void request(FileNumber number, Actor actor, Answers answers) {
        SubsidyApplication file = files.locked(number);
        requireStoppable(file);
        WithdrawalReason reason = answers.required("reason", answers.choice("reason", WithdrawalReason.class));
        answers.text("explanation", LONGEST_EXPLANATION);
        if (!answers.ticked("understandsContract")) {
            answers.reject("understandsContract", "Stopzetten beëindigt uw overeenkomst met de dienstverlener niet; bevestig dat (R-REF-08).",
                    "Stopping does not end your contract with the provider; confirm that (R-REF-08).");
        }
        answers.check();
        note(file, actor, reason, "R-REF-01", "Stopzetting gevraagd: " + reason.dutch() + ".", "Stop requested: " + reason.english() + ".");
    }

    /** Checks and notes that the provider does not give the service, form {@code cancelService} (R-REF-03). */
    public void cancel(FileNumber number, Actor actor, Answers answers) {
        SubsidyApplication file = files.locked(number);
        requireStoppable(file);
        if (answers.choice("reason", WithdrawalReason.class).filter(reason -> reason != WithdrawalReason.PROVIDER_CANCELLED).isPresent()) {
            answers.reject("reason", "Een dienstverlener kan alleen zijn eigen dienst annuleren.", "A provider can only cancel its own service.");
        }
        String why = answers.required("explanation", answers.text("explanation", LONGEST_CANCELLATION));
        if (!answers.ticked("understandsRepayment")) {
            answers.reject("understandsRepayment", "Bevestig dat u terugbetaalt wat u al kreeg als alles betaald is (R-REF-03).",
                    "Confirm that you pay back what you got when everything has been paid (R-REF-03).");
        }
        answers.check();
        note(file, actor, WithdrawalReason.PROVIDER_CANCELLED, "R-REF-03", "De dienstverlener annuleert: " + why, "The provider cancels: " + why);
    }

    private void note(SubsidyApplication file, Actor actor, WithdrawalReason reason, String rule, String dutch, String english) {
        if (file.stopping().isAsked()) {
            throw new StepNotAllowed("De aanvraag wordt al stopgezet, zodra de betaling die onderweg is uitgevoerd of geweigerd is.",
                    "The application is being stopped already, as soon as the payment under way is executed or rejected.");
        }
        file.stopping().because(reason);
        files.note(file, actor, rule, dutch, english);
    }

    /** True when the process of the file has ended, so that only a recovery is left to open. */
    @Transactional(readOnly = true)
    public boolean isClosed(FileNumber number) {
        return files.get(number).status() == FileStatus.CLOSED;
    }

    /** UNDER_WAY while a payout is out, else UNPAID, PARTLY_PAID or FULLY_PAID on the booked figures. */
    public String settlement(FileNumber number) {
        return kind(files.locked(number));
    }

    /** Nothing was paid: everything goes back (R-REF-01). */
    public void refundAll(FileNumber number, Actor actor) {
        SubsidyApplication file = files.locked(number);
        Money held = refunds.giveBackHeld(file, "R-REF-01");
        GivenBack rest = wallets.giveBackRest(file, "stopped", "R-REF-01");
        stop(file, actor, "WITHDRAWN_UNPAID", "R-REF-01", StopStatement.of(rest.own().plus(held), rest.subsidy(), restored(file, rest), "R-REF-01"));
    }

    /** Something was paid: the unused parts go back (R-REF-02); what was paid unjustly is claimed (R-REF-09). */
    public void refundRest(FileNumber number, Actor actor) {
        SubsidyApplication file = files.locked(number);
        GivenBack rest = wallets.giveBackRest(file, "stopped", "R-REF-02");
        List<Reason> statement = new ArrayList<>(StopStatement.of(rest.own(), rest.subsidy(), restored(file, rest), "R-REF-02"));
        Optional<RecoveryDue> claim = Optional.of(file.stopping().reason()).filter(reason -> reason == WithdrawalReason.UNJUSTIFIED_PAYMENT)
                .map(reason -> reason.claim(file, reversals.claimedSubsidy(file)));
        claim.map(StopStatement::of).ifPresent(statement::add);
        stop(file, actor, "WITHDRAWN_PARTLY_PAID", "R-REF-02", statement);
        claim.ifPresent(events::publishEvent);
    }

    private Money restored(SubsidyApplication file, GivenBack rest) {
        return budgeting.returnsToEnterprise(file) ? rest.released() : Money.ZERO;
    }

    /** Everything was paid: it is claimed back (R-REF-03, R-REF-04, R-REF-09); a payment of cents may hold nothing to claim. */
    public void claimBack(FileNumber number, Actor actor) {
        SubsidyApplication file = files.locked(number);
        WithdrawalReason reason = file.stopping().reason();
        RecoveryDue claim = reason.claim(file, reversals.claimedSubsidy(file));
        if (claim.own().plus(claim.subsidy()).isZero()) {
            stop(file, actor, "WITHDRAWN_PARTLY_PAID", "R-REF-02", StopStatement.of(Money.ZERO, Money.ZERO, Money.ZERO, "R-REF-02"));
            return;
        }
        file.becomes(FileStatus.RECOVERY, "WITHDRAWN_FULLY_PAID_RECOVERY");
        files.note(file, actor, reason.rule(), "Stopgezet na de volledige betaling: het geld wordt teruggevorderd.",
                "Stopped after full payment: the money is recovered.");
        events.publishEvent(claim);
    }

    private void stop(SubsidyApplication file, Actor actor, String outcome, String rule, List<Reason> statement) {
        file.becomes(FileStatus.STOPPED, outcome);
        files.note(file, actor, rule, "Aanvraag stopgezet; de overeenkomst met de dienstverlener blijft bestaan.",
                "Application stopped; the contract with the provider stands.");
        files.tellEnterprise(file, files.notice(file, NoticeKind.FILE_STOPPED, rule, "1").because(statement));
        files.tellProviderOfEnd(file, new Reason(rule, "De aanvraag is stopgezet.", "The application was stopped.", null));
    }

    /** A closed file takes the command once, when something was paid from it. */
    private void requireStoppable(SubsidyApplication file) {
        boolean closedAfterPayment = file.status() == FileStatus.CLOSED && file.paid().isPositive() && !file.stopping().isAsked()
                && !wallets.hasPayoutUnderWay(file);
        Files.requireStatus(file, status -> status.canBeStopped() || closedAfterPayment);
    }

    private String kind(SubsidyApplication file) {
        if (file.paid().isZero()) {
            return "UNPAID";
        }
        if (wallets.hasPayoutUnderWay(file)) {
            return UNDER_WAY;
        }
        return nothingLeft(file) ? "FULLY_PAID" : "PARTLY_PAID";
    }

    private boolean nothingLeft(SubsidyApplication file) {
        return file.paid().isPositive() && !wallets.available(file).isPositive();
    }

    /**
     * What stopping gives.
     *
     * @param kind UNDER_WAY, UNPAID, PARTLY_PAID or FULLY_PAID
     * @param refund to the registered account
     * @param subsidyReturned to the agency
     * @param budgetRestored comes back to the yearly budget (R-REF-06)
     * @param claimOnProvider claimed back when everything was paid and the provider cancelled (R-REF-03)
     * @param claimOnEnterprise claimed back when everything was paid, for every other reason than the provider's (R-REF-04)
     * @param claimIfUnjustified claimed back from the provider when what was paid should not have been (R-REF-09)
     */
    public record Settlement(String kind, Money refund, Money subsidyReturned, Money budgetRestored, Money claimOnProvider,
            Money claimOnEnterprise, Money claimIfUnjustified) {

        /** A payout is out: the stop waits for it, and what it becomes may change these figures. */
        public boolean isWaiting() {
            return kind.equals(UNDER_WAY);
        }
    }
}
