package org.smewallet.subsidy;

import java.util.List;
import org.smewallet.shared.Money;
import org.smewallet.wallet.Account;
import org.smewallet.wallet.Balances;
import org.smewallet.wallet.Booking;
import org.smewallet.wallet.Ledger;
import org.springframework.stereotype.Component;

/** The wallet of a file together with the payouts that draw on it. */
@Component
class WalletOfFile {

    private final Ledger ledger;
    private final Refunds refunds;
    private final Budgeting budgeting;
    private final Files files;

    WalletOfFile(Ledger ledger, Refunds refunds, Budgeting budgeting, Files files) {
        this.ledger = ledger;
        this.refunds = refunds;
        this.budgeting = budgeting;
        this.files = files;
    }

    boolean hasPayoutUnderWay(SubsidyApplication file) {
        return file.payouts().stream().anyMatch(Payout::isUnderWay);
    }

    /** What can still be ordered: the balance less what a payout to be booked or repaired will take. */
    Money available(SubsidyApplication file) {
        return file.wallet().isWhollyOrdered() ? Money.ZERO : available(file, ledger.balances(file.number()));
    }

    Money available(SubsidyApplication file, Balances balances) {
        return file.wallet().isWhollyOrdered() ? Money.ZERO : balances.balance().minus(Money.sum(spokenFor(file).stream().map(Payout::amount).toList()));
    }

    /** Gives the unused own part back, returns the unused subsidy part, and restores the budget where R-REF-06 says so. */
    GivenBack giveBackRest(SubsidyApplication file, String step, String rule) {
        Balances balances = ledger.balances(file.number());
        List<Payout> kept = spokenFor(file);
        Money own = balances.own().minus(Money.sum(kept.stream().map(Payout::ownPart).toList()));
        Money subsidy = balances.subsidy().minus(Money.sum(kept.stream().map(Payout::subsidyPart).toList()));
        ledger.book(Booking.of(file.number(), file.number() + ":" + step + ":subsidy", rule, files.today())
                .move(Account.SUBSIDY, Account.AGENCY, subsidy));
        refunds.giveBackOwn(file, own, step, rule);
        Money released = subsidy.plus(file.reserved());
        budgeting.release(file, released);
        return new GivenBack(own, subsidy, released);
    }

    /**
     * What left a wallet.
     *
     * @param own to the enterprise
     * @param subsidy to the agency
     * @param released from the budget, what was only reserved included
     */
    record GivenBack(Money own, Money subsidy, Money released) {
    }

    /** Payouts whose amount stands in the wallet but is no longer free. */
    private List<Payout> spokenFor(SubsidyApplication file) {
        return file.payouts().stream().filter(p -> p.state() == TransferState.ORDERED || p.state() == TransferState.REJECTED).toList();
    }
}
