package org.smewallet.subsidy;

import org.smewallet.identity.Actor;
import org.smewallet.shared.Answers;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Money;
import org.smewallet.shared.StepNotAllowed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A case worker claims back what was paid from a file that has ended (PROCESS 9); two still decide on it. */
@Service
@Transactional
public class ClaimsByHand {

    private static final int LONGEST_EXPLANATION = 500;

    private final Files files;
    private final WalletOfFile wallets;
    private final DepositReversalRows reversals;
    private final ApplicationEventPublisher events;

    ClaimsByHand(Files files, WalletOfFile wallets, DepositReversalRows reversals, ApplicationEventPublisher events) {
        this.files = files;
        this.wallets = wallets;
        this.reversals = reversals;
        this.events = events;
    }

    /** Holds the file until the transaction ends, so that it is claimed from once. */
    public void hold(FileNumber number) {
        files.locked(number);
    }

    /**
     * What can be claimed at most, after what was claimed before.
     *
     * @throws StepNotAllowed when nothing was paid that can be claimed, or the file has not ended
     */
    @Transactional(readOnly = true)
    public Claimable claimable(FileNumber number, Money claimedOwn, Money claimedSubsidy) {
        return claimable(files.get(number), claimedOwn, claimedSubsidy);
    }

    /** Opens a recovery on the word of a case worker, form {@code openRecovery}. */
    public void open(FileNumber number, Actor actor, Answers answers, Money claimedOwn, Money claimedSubsidy) {
        SubsidyApplication file = files.locked(number);
        Claimable claimable = claimable(file, claimedOwn, claimedSubsidy);
        Owing debtor = answers.required("debtor", answers.choice("debtor", Owing.class));
        Money amount = answers.required("amount", answers.money("amount"));
        Ground ground = answers.required("reason", answers.choice("reason", Ground.class));
        String explanation = answers.required("explanation", answers.text("explanation", LONGEST_EXPLANATION));
        if (debtor != null && ground != null && ground.debtor != null && ground.debtor != debtor) {
            answers.reject("debtor", "Bij deze reden betaalt iemand anders terug.", "For this reason somebody else pays back.");
        } else if (debtor != null && amount != null && (!amount.isPositive() || amount.isMoreThan(claimable.from(debtor)))) {
            answers.reject("amount", "Meer dan nul en hoogstens %s euro.".formatted(claimable.from(debtor)),
                    "More than zero and at most %s euro.".formatted(claimable.from(debtor)));
        }
        answers.check();
        Money own = debtor == Owing.PROVIDER ? amount.share(claimable.own(), claimable.fromProvider()) : Money.ZERO;
        if (file.status() == FileStatus.CLOSED) {
            file.becomes(FileStatus.RECOVERY, file.outcome());
        }
        files.note(file, actor, ground.rule, "Terugvordering van %s euro gevraagd: %s".formatted(amount, explanation),
                "Recovery of %s euro asked for: %s".formatted(amount, explanation));
        events.publishEvent(new RecoveryDue(number, file.enterprise(), file.service().provider(), debtor == Owing.PROVIDER, own, amount.minus(own),
                ground.rule, true));
    }

    private Claimable claimable(SubsidyApplication file, Money claimedOwn, Money claimedSubsidy) {
        Files.requireStatus(file, status -> status == FileStatus.CLOSED || status == FileStatus.STOPPED);
        Money subsidy = file.paid().minus(file.paidOwn()).minus(reversals.claimedSubsidy(file)).minus(claimedSubsidy).max(Money.ZERO);
        Claimable claimable = new Claimable(file.paidOwn().minus(claimedOwn).max(Money.ZERO), subsidy);
        if (!claimable.fromProvider().isPositive() || wallets.hasPayoutUnderWay(file)) {
            throw new StepNotAllowed("Uit dit dossier is niets betaald dat nog teruggevorderd kan worden.",
                    "Nothing was paid from this file that can still be recovered.");
        }
        return claimable;
    }

    /** What can be claimed: the provider owes all that it got, the enterprise only the subsidy (R-REF-03, R-REF-04). */
    public record Claimable(Money own, Money subsidy) {

        public Money fromProvider() {
            return own.plus(subsidy);
        }

        public Money fromEnterprise() {
            return subsidy;
        }

        private Money from(Owing debtor) {
            return debtor == Owing.PROVIDER ? fromProvider() : fromEnterprise();
        }
    }

    private enum Owing {
        ENTERPRISE, PROVIDER
    }

    /** Why money is claimed; what a check found may be anybody's. */
    private enum Ground {
        NOT_ATTENDED("R-REF-04", Owing.ENTERPRISE), NOT_GIVEN("R-REF-03", Owing.PROVIDER), UNJUSTIFIED_PAYMENT("R-REF-09", Owing.PROVIDER),
        BREACH("R-CTL-04", null);

        private final String rule;
        private final Owing debtor;

        Ground(String rule, Owing debtor) {
            this.rule = rule;
            this.debtor = debtor;
        }
    }
}
