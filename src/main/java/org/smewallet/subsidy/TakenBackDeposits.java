package org.smewallet.subsidy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.smewallet.banking.BankLine;
import org.smewallet.banking.BankStatements;
import org.smewallet.banking.LineFate;
import org.smewallet.banking.LineRemarks;
import org.smewallet.banking.TakenBackLines;
import org.smewallet.identity.Actor;
import org.smewallet.notification.NoticeKind;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Money;
import org.smewallet.shared.Reason;
import org.smewallet.wallet.Account;
import org.smewallet.wallet.Balances;
import org.smewallet.wallet.Booking;
import org.smewallet.wallet.Ledger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deposits that the bank takes back after they were booked (R-DEP-11, process {@code depositReversal}). */
@Service
@Transactional
public class TakenBackDeposits {

    private static final String RULE = "R-DEP-11";

    private final Files files;
    private final DepositRows deposits;
    private final DepositReversalRows rows;
    private final TakenBackLines lines;
    private final BankStatements statements;
    private final DepositReturns returns;
    private final UnsentPayments unsent;
    private final Budgeting budgeting;
    private final Ledger ledger;
    private final LineRemarks remarks;
    private final ApplicationEventPublisher events;

    TakenBackDeposits(Files files, DepositRows deposits, DepositReversalRows rows, TakenBackLines lines, BankStatements statements,
            DepositReturns returns, UnsentPayments unsent, Budgeting budgeting, Ledger ledger, LineRemarks remarks,
            ApplicationEventPublisher events) {
        this.files = files;
        this.deposits = deposits;
        this.rows = rows;
        this.lines = lines;
        this.statements = statements;
        this.returns = returns;
        this.unsent = unsent;
        this.budgeting = budgeting;
        this.ledger = ledger;
        this.remarks = remarks;
        this.events = events;
    }

    /** Looks for the deposit that a line takes back; false when a person must say which one it is. */
    public boolean find(long lineId) {
        return lines.find(statements.line(lineId)).isPresent();
    }

    /** A case worker says which deposit it is, by the bank's reference; false when it cannot be that one. */
    public boolean identify(long lineId, String bankReference) {
        return lines.identify(statements.line(lineId), bankReference);
    }

    /** The deposits that it may be, as a case worker reads them. */
    @Transactional(readOnly = true)
    public List<String> candidates(long lineId) {
        return lines.candidates(statements.line(lineId)).stream().map(line -> "%s: %s, %s, %s %s".formatted(line.bankReference(),
                line.valueDate(), line.counterpartyName().orElse(""), line.communication(),
                line.fileNumber().map(FileNumber::number).orElse(""))).toList();
    }

    /**
     * Reverses the deposit and its top-up by new entries, stops what is not sent, and claims what was paid from it already.
     * Doing it twice changes nothing.
     */
    public Reversed reverse(long lineId) {
        BankLine debit = statements.line(lineId);
        BankLine deposit = lines.deposit(debit).orElseThrow();
        if (rows.findById(lineId).isPresent()) {
            return Reversed.NOTHING;
        }
        DepositReversal reversal = new DepositReversal(debit, deposit);
        boolean reachedFile = deposit.fileNumber().isPresent() && deposit.fate() != LineFate.UNDER_REVIEW;
        Reversed reversed = reachedFile ? reverse(reversal, debit, deposit, files.locked(deposit.fileNumber().get())) : withoutFile(reversal, debit, deposit);
        rows.save(reversal);
        return reversed;
    }

    private Reversed withoutFile(DepositReversal reversal, BankLine debit, BankLine deposit) {
        if (deposit.fate() == LineFate.RETURNED) {
            returns.stop(deposit).ifPresentOrElse(reversal::stopped, () -> reversal.claims(debit.amount()));
        }
        debit.tellTakenBack(null, new Reason(RULE, "De bank nam een storting terug die bij geen dossier geboekt was.",
                "The bank took back a deposit that was booked on no file.", null));
        return Reversed.NOTHING;
    }

    private Reversed reverse(DepositReversal reversal, BankLine debit, BankLine deposit, SubsidyApplication file) {
        reversal.of(file);
        Optional<Deposit> accepted = deposits.findById(deposit.id());
        boolean inWallet = accepted.filter(Deposit::isTaken).isPresent();
        List<Payout> payouts = inWallet ? unsent.stopPayouts(file) : List.of();
        payouts.forEach(payout -> reversal.stopped(payout.id()));
        List<Refund> ofDeposit = Stream.of(":surplus", ":returned").flatMap(what -> unsent.stopRefund("line:" + deposit.id() + what).stream()).toList();
        Balances before = ledger.balances(file.number());
        Money missing = debit.amount().minus(sum(ofDeposit));
        Money fromHeld = accepted.isPresent() && !inWallet ? missing.min(before.held()) : Money.ZERO;
        Money fromOwn = inWallet ? missing.min(before.own()) : Money.ZERO;
        missing = missing.minus(fromHeld).minus(fromOwn);
        List<Refund> ofFile = missing.isPositive() ? unsent.stopRefunds(file, missing) : List.of();
        Money claimed = missing.minus(sum(ofFile));
        Stream.concat(ofDeposit.stream(), ofFile.stream()).forEach(refund -> reversal.stopped(refund.id()));
        // The agency bears what is not there any more until the enterprise has paid it.
        ledger.book(Booking.of(file.number(), "line:" + debit.id() + ":taken-back", RULE, debit.valueDate()).move(Account.HELD, Account.BANK, fromHeld)
                .move(Account.OWN, Account.BANK, fromOwn).move(Account.REFUND, Account.BANK, sum(ofDeposit).plus(sum(ofFile)))
                .move(Account.AGENCY, Account.BANK, claimed));
        accepted.filter(held -> !held.isTaken()).ifPresent(held -> held.take(Money.ZERO));
        reversal.claims(claimed);
        if (inWallet) {
            reverseTopUp(reversal, debit, file, claimed);
        }
        boolean reopens = inWallet && file.status().isPayable() && fromOwn.isPositive();
        if (reopens || inWallet && file.status().awaitsDeposit()) {
            file.becomes(awaiting(file), null);
        }
        tell(reversal, debit, deposit, file);
        return new Reversed(file.number(), reopens, payouts.stream().map(Payout::id).toList(),
                Stream.concat(ofDeposit.stream(), ofFile.stream()).map(Refund::id).toList());
    }

    /** What is left of the own contribution keeps its part of the subsidy (R-SUB-02); what was paid already is claimed. */
    private void reverseTopUp(DepositReversal reversal, BankLine debit, SubsidyApplication file, Money claimedNow) {
        List<DepositReversal> earlier = rows.findByFileNumber(file.number().number());
        Balances balances = ledger.balances(file.number());
        Money claimedBefore = Money.sum(earlier.stream().map(DepositReversal::claimedOwn).toList());
        Money own = balances.own().plus(file.paidOwn()).minus(claimedBefore).minus(claimedNow).max(Money.ZERO);
        Money subsidy = balances.subsidy().plus(file.paid().minus(file.paidOwn())).minus(Money.sum(earlier.stream().map(DepositReversal::claimedSubsidy).toList()));
        Money tooMuch = subsidy.minus(file.terms().granted().share(own.min(file.terms().own()), file.terms().own())).max(Money.ZERO);
        Money back = tooMuch.min(balances.subsidy());
        ledger.book(Booking.of(file.number(), "line:" + debit.id() + ":top-up", RULE, debit.valueDate()).move(Account.SUBSIDY, Account.AGENCY, back));
        if (file.status().isPayable() || file.status().awaitsDeposit()) {
            budgeting.revoke(file, back);
        } else {
            budgeting.release(file, back);
        }
        reversal.reverses(back, tooMuch.minus(back));
    }

    private FileStatus awaiting(SubsidyApplication file) {
        if (ledger.balances(file.number()).own().plus(file.paidOwn()).isPositive()) {
            return FileStatus.PARTIALLY_FUNDED;
        }
        boolean late = files.today().isAfter(file.limits().depositSoftLastDay());
        return late ? FileStatus.DEPOSIT_OVERDUE : FileStatus.AWAITING_DEPOSIT;
    }

    private void tell(DepositReversal reversal, BankLine debit, BankLine deposit, SubsidyApplication file) {
        Reason reason = new Reason(RULE, "De bank nam de storting van %s euro van %s terug.".formatted(deposit.amount(), deposit.valueDate()),
                "The bank took back the deposit of %s euro of %s.".formatted(deposit.amount(), deposit.valueDate()), null);
        debit.tellTakenBack(file.number(), reason);
        files.note(file, Actor.SYSTEM, RULE, reason.dutch(), reason.english());
        files.tellEnterprise(file, files.notice(file, NoticeKind.DEPOSIT_TAKEN_BACK, RULE, "line:" + debit.id()).amount(debit.amount())
                .because(List.of(reason)));
        claim(file, reversal.claimedOwn().plus(reversal.claimedSubsidy()));
    }

    /** What was paid from the deposit already, the enterprise owes; all of it goes to the agency, which bore the hole. */
    private void claim(SubsidyApplication file, Money owed) {
        if (!owed.isPositive()) {
            return;
        }
        if (file.status() == FileStatus.CLOSED) {
            file.becomes(FileStatus.RECOVERY, file.outcome());
        }
        files.note(file, Actor.SYSTEM, RULE, "Al betaald met die storting, dus terug te vorderen: %s euro.".formatted(owed),
                "Paid from that deposit already, so to be recovered: %s euro.".formatted(owed));
        events.publishEvent(new RecoveryDue(file.number(), file.enterprise(), file.service().provider(), false, Money.ZERO, owed, RULE, true));
    }

    /** A case worker saw what was done; what was said of it is kept, for staff, with the line and with the file it is about. */
    public void reviewed(long lineId, Actor actor, String remark) {
        remarks.keep(lineId, actor, "Terugname nagekeken", "Reversal reviewed", remark);
        statements.line(lineId).fileNumber().map(files::locked).ifPresent(file -> files.note(file, actor, RULE,
                "Teruggenomen storting nagekeken.", "Deposit that was taken back: reviewed.", remark));
    }

    /** What was done, for the case worker. */
    @Transactional(readOnly = true)
    public Map<String, Object> shown(long lineId) {
        return rows.findById(lineId).map(DepositReversal::shown).orElse(Map.of());
    }

    private static Money sum(List<Refund> refunds) {
        return Money.sum(refunds.stream().map(Refund::amount).toList());
    }

    /**
     * What a reversal did.
     *
     * @param file null when the deposit had reached none
     * @param reopens the file was payable and awaits its deposit again
     * @param payouts ids of the payouts that were stopped
     * @param refunds ids of the refunds that were stopped
     */
    public record Reversed(FileNumber file, boolean reopens, List<String> payouts, List<String> refunds) {

        static final Reversed NOTHING = new Reversed(null, false, List.of(), List.of());
    }
}
