package org.smewallet.subsidy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.smewallet.banking.BankStatements;
import org.smewallet.identity.Actor;
import org.smewallet.notification.NoticeKind;
import org.smewallet.rulebook.Parameter;
import org.smewallet.rulebook.Rulebook;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Money;
import org.smewallet.shared.Reason;
import org.smewallet.shared.WorkingDays;
import org.smewallet.wallet.Account;
import org.smewallet.wallet.Balances;
import org.smewallet.wallet.Booking;
import org.smewallet.wallet.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The own contribution on its way into the wallet, with its top-up and its two limits (PROCESS 2.3). */
@Service
@Transactional
public class Deposits {

    /** How long to wait for the statement of the last day before finance is asked for it (PROCESS 2.3). */
    private static final int PATIENCE_WORKING_DAYS = 3;

    private final Files files;
    private final DepositRows deposits;
    private final Ledger ledger;
    private final Budgeting budgeting;
    private final Refunds refunds;
    private final WalletOfFile wallets;
    private final BankStatements statements;
    private final Rulebook rulebook;

    Deposits(Files files, DepositRows deposits, Ledger ledger, Budgeting budgeting, Refunds refunds, WalletOfFile wallets,
            BankStatements statements, Rulebook rulebook) {
        this.files = files;
        this.deposits = deposits;
        this.ledger = ledger;
        this.budgeting = budgeting;
        this.refunds = refunds;
        this.wallets = wallets;
        this.statements = statements;
        this.rulebook = rulebook;
    }

    /** Finance looked for the statement of the last day, form {@code importMissingStatement}. */
    public void noteMissingStatement(FileNumber number, Actor actor, String note) {
        files.note(files.locked(number), actor, "R-TIME-07", "Ontbrekend rekeninguittreksel nagevraagd.", "Asked after the missing statement.", note);
    }

    /** Takes what was held before the confirmation (R-DEP-02); true when the file is fully funded. */
    public boolean matchHeld(FileNumber number) {
        SubsidyApplication file = files.locked(number);
        Balances before = ledger.balances(number);
        boolean funded = book(file, before);
        if (!funded) {
            Money due = before.held().isZero() ? file.terms().own().minus(before.own()) : due(file);
            files.tellEnterprise(file, files.notice(file, NoticeKind.DEPOSIT_ASKED, "R-DEP-01", "1").amount(due)
                    .communication(file.communication()).lastDay(file.limits().depositHardLastDay()));
        }
        return funded;
    }

    /** Takes all deposits that wait, as far as they are due, each with its top-up; true when the file is fully funded. */
    public boolean book(FileNumber number) {
        return book(files.locked(number), ledger.balances(number));
    }

    private boolean book(SubsidyApplication file, Balances before) {
        if (!file.status().awaitsDeposit()) {
            return file.fundedOn() != null;
        }
        List<Deposit> waiting = before.held().isZero() ? List.of() : deposits.waiting(file.number().number());
        for (Deposit deposit : waiting) {
            take(file, deposit);
        }
        if (file.status().awaitsDeposit() && !waiting.isEmpty()) {
            file.becomes(FileStatus.PARTIALLY_FUNDED, null);
            files.note(file, Actor.SYSTEM, "R-DEP-05", "Gedeeltelijk gestort; nog %s euro.".formatted(due(file)),
                    "Partly deposited; %s euro left.".formatted(due(file)));
            files.tellEnterprise(file, files.notice(file, NoticeKind.DEPOSIT_RECEIVED_PARTLY, "R-DEP-05", waiting.get(0).source())
                    .amount(due(file)).communication(file.communication()).lastDay(file.limits().depositHardLastDay()));
        }
        return file.fundedOn() != null;
    }

    private void take(SubsidyApplication file, Deposit deposit) {
        Money part = deposit.amount().min(due(file));
        deposit.take(part);
        if (part.isPositive()) {
            Balances before = ledger.balances(file.number());
            // What was paid before a deposit was taken back counts as it was.
            Money topUp = topUp(file, before.own().plus(file.paidOwn()).plus(part), before.subsidy().plus(file.paid().minus(file.paidOwn())));
            ledger.book(Booking.of(file.number(), deposit.source() + ":taken", "R-SUB-02", deposit.valueDate())
                    .move(Account.HELD, Account.OWN, part).move(Account.AGENCY, Account.SUBSIDY, topUp));
            if (topUp.isPositive()) {
                budgeting.grant(file, topUp);
            }
            if (due(file).isZero()) {
                fund(file, deposit.valueDate());
            }
        }
        refunds.toPayer(file, deposit.source() + ":surplus", deposit.amount().minus(part), deposit.payer(), deposit.payerIban(),
                "R-DEP-06", deposit.valueDate());
    }

    /** Cumulative, so that the parts add up; the last instalment takes the exact remainder (R-SUB-02). */
    private static Money topUp(SubsidyApplication file, Money deposited, Money before) {
        Money subsidy = file.terms().granted();
        return subsidy.share(deposited, file.terms().own()).minus(before);
    }

    private void fund(SubsidyApplication file, LocalDate valueDate) {
        Balances balances = ledger.balances(file.number());
        file.fund(valueDate, balances.own(), balances.subsidy());
        files.note(file, Actor.SYSTEM, "R-DEP-03", "Eigen aandeel volledig gestort; subsidie toegevoegd.",
                "Own contribution complete; subsidy added.");
        files.tellEnterprise(file, files.notice(file, NoticeKind.FILE_FUNDED, "R-DEP-03", "1").amount(balances.balance())
                .lastDay(file.limits().useLastDay()));
        tellPayable(file, "R-DEP-03", balances.balance());
    }

    private Money due(SubsidyApplication file) {
        return file.terms().own().minus(ledger.balances(file.number()).own()).minus(file.paidOwn());
    }

    /** When the next reminder of the deposit is due. */
    public Instant nextReminder(FileNumber number) {
        SubsidyApplication file = files.locked(number);
        List<LocalDate> days = rulebook.numbers(Parameter.REMINDER_DEPOSIT_DAYS, files.today()).stream()
                .map(after -> file.confirmationDate().plusDays(after)).filter(day -> !day.isAfter(file.limits().depositHardLastDay())).toList();
        return Reminders.next(days, files.now());
    }

    /** Reminds of the deposit (R-NOT-03). */
    public Instant remind(FileNumber number) {
        SubsidyApplication file = files.locked(number);
        files.tellEnterprise(file, files.notice(file, NoticeKind.DEPOSIT_REMINDER, "R-TIME-07", files.today().toString()).amount(due(file))
                .communication(file.communication()).lastDay(file.limits().depositHardLastDay()));
        return nextReminder(number);
    }

    /** The soft limit has passed: nothing is lost yet (R-TIME-06). */
    public void markOverdue(FileNumber number) {
        SubsidyApplication file = files.locked(number);
        if (file.status() == FileStatus.AWAITING_DEPOSIT) {
            file.becomes(FileStatus.DEPOSIT_OVERDUE, null);
        }
        files.note(file, Actor.SYSTEM, "R-TIME-06", "De storting is laat; laatste dag %s.".formatted(file.limits().depositHardLastDay()),
                "The deposit is late; last day %s.".formatted(file.limits().depositHardLastDay()));
        files.tellEnterprise(file, files.notice(file, NoticeKind.DEPOSIT_OVERDUE, "R-TIME-06", "1").amount(due(file))
                .communication(file.communication()).lastDay(file.limits().depositHardLastDay()));
    }

    /** Takes what came with a value date up to the last day, however late it was read (R-TIME-07). */
    public AtLimit collect(FileNumber number) {
        boolean funded = book(number);
        SubsidyApplication file = files.locked(number);
        LocalDate lastDay = file.limits().depositHardLastDay();
        boolean complete = funded || statements.lastCompleteDay().map(day -> !day.isBefore(lastDay)).orElse(false);
        return new AtLimit(complete, funded ? "FUNDED" : whatIsLeft(file),
                Brussels.endOf(WorkingDays.plus(lastDay.isBefore(files.today()) ? files.today() : lastDay, PATIENCE_WORKING_DAYS)));
    }

    private String whatIsLeft(SubsidyApplication file) {
        Balances balances = ledger.balances(file.number());
        if (balances.own().isZero()) {
            return "NOTHING";
        }
        boolean reduces = rulebook.code(Parameter.DEPOSIT_PARTIAL_AT_LIMIT, file.applicationDate()).equals("REDUCE");
        Money minimum = rulebook.minimum(file.service().pillar(), file.applicationDate());
        return reduces && !balances.balance().isLessThan(minimum) ? "REDUCE" : "TOO_LITTLE";
    }

    /** Nothing came in time: the file lapses and the reservation is free again (R-TIME-07). */
    public void lapse(FileNumber number) {
        SubsidyApplication file = files.locked(number);
        budgeting.release(file, file.reserved());
        lapse(file, "LAPSED_DEPOSIT_LATE".equals(file.outcome()) ? file.outcome() : "LAPSED_NO_DEPOSIT", "R-TIME-07",
                "Vervallen: het eigen aandeel stond op %s niet op de rekening.".formatted(file.limits().depositHardLastDay()),
                "Lapsed: the own contribution was not on the account on %s.".formatted(file.limits().depositHardLastDay()));
    }

    /** Too little came to go on: the deposit is refunded (R-DEP-08). */
    public void lapsePartial(FileNumber number) {
        SubsidyApplication file = files.locked(number);
        wallets.giveBackRest(file, "lapsed", "R-DEP-08");
        lapse(file, "LAPSED_PARTIAL_BELOW_MINIMUM", "R-DEP-08", "Vervallen: er is te weinig gestort; uw storting gaat terug.",
                "Lapsed: too little was deposited; your deposit goes back.");
    }

    /** Whether a file that lost its deposit may still get another, and when it is reminded of that (R-DEP-11). */
    public Reopened reopen(FileNumber number) {
        boolean inTime = !files.today().isAfter(files.locked(number).limits().depositHardLastDay());
        return new Reopened(inTime, inTime ? nextReminder(number) : files.now());
    }

    /** The deposit was taken back after the last day: what is left of the wallet goes back (R-DEP-11). */
    public void lapseReversed(FileNumber number) {
        SubsidyApplication file = files.locked(number);
        boolean rest = ledger.balances(number).own().isPositive();
        wallets.giveBackRest(file, "taken-back", "R-DEP-11");
        lapse(file, rest ? "LAPSED_PARTIAL_BELOW_MINIMUM" : "LAPSED_NO_DEPOSIT", "R-DEP-11",
                "Vervallen: de bank nam de storting terug en de laatste dag is voorbij.",
                "Lapsed: the bank took the deposit back and the last day has passed.");
    }

    private void lapse(SubsidyApplication file, String outcome, String rule, String dutch, String english) {
        file.becomes(FileStatus.LAPSED, outcome);
        files.note(file, Actor.SYSTEM, rule, dutch, english);
        files.tellEnterprise(file, files.notice(file, NoticeKind.FILE_LAPSED, rule, "1"));
        files.tellProviderOfEnd(file, new Reason(rule, dutch, english, null));
    }

    /** The file shrinks to what is in the wallet (R-DEP-08). */
    public void reduce(FileNumber number) {
        SubsidyApplication file = files.locked(number);
        Balances balances = ledger.balances(number);
        budgeting.release(file, file.reserved());
        file.reduce(balances.own(), balances.subsidy());
        files.note(file, Actor.SYSTEM, "R-DEP-08", "Verminderd tot %s euro.".formatted(balances.balance()),
                "Reduced to %s euro.".formatted(balances.balance()));
        files.tellEnterprise(file, files.notice(file, NoticeKind.FILE_REDUCED, "R-DEP-08", "1").amount(balances.balance())
                .lastDay(file.limits().useLastDay()));
        tellPayable(file, "R-DEP-08", balances.balance());
    }

    private void tellPayable(SubsidyApplication file, String rule, Money balance) {
        files.tellProvider(file, files.notice(file, NoticeKind.WALLET_READY, rule, "1").amount(balance).lastDay(file.limits().useLastDay()));
    }

    /**
     * What the hard limit finds.
     *
     * @param complete the statement of the last day, or of a later one, has been read
     * @param result FUNDED, NOTHING, REDUCE or TOO_LITTLE
     * @param missingAt when finance is asked for the statement
     */
    public record AtLimit(boolean complete, String result, Instant missingAt) {
    }

    /** Whether there is still time to deposit again, and the next reminder of it. */
    public record Reopened(boolean inTime, Instant reminderAt) {
    }
}
