package org.smewallet.process.model;

import static org.smewallet.process.model.Cents.positive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.smewallet.process.model.Command.Decision;

/** What one enterprise and its files must be like after each command: the rules in plain arithmetic, without the product. */
class Reference implements Command.Doer {

    private static final Set<Command.Payer> ADDRESSED = EnumSet.of(Command.Payer.REGISTERED_ACCOUNT, Command.Payer.OTHER_ACCOUNT);
    private static final Set<Command.Payer> WITHOUT_FILE = EnumSet.of(Command.Payer.SLIP, Command.Payer.WORDS);

    final boolean small;
    final List<ReferenceFile> files = new ArrayList<>();
    private final Queue<Deposit> underReview = new ArrayDeque<>();
    private final BigDecimal usedBefore;
    private final int firstYear;
    private int confirmedYear;
    private LocalDate today;
    private LocalDate lastStatement = LocalDate.MIN;

    Reference(Start start) {
        this.small = start.small();
        this.usedBefore = start.usedBefore();
        this.today = start.day();
        this.firstYear = start.day().getYear();
        this.confirmedYear = firstYear;
    }

    LocalDate today() {
        return today;
    }

    /** What counts against the cap of a year (R-AMT-09, R-AMT-12). */
    BigDecimal used(int year) {
        return files.stream().filter(file -> file.appliedOn.getYear() == year).map(ReferenceFile::used)
                .reduce(year == firstYear ? usedBefore : Cents.NOTHING, BigDecimal::add);
    }

    /** R-REG-07. */
    boolean mustConfirmData() {
        return today.getYear() > confirmedYear;
    }

    @Override
    public Verdict does(Command.ConfirmData confirmation) {
        if (!mustConfirmData()) {
            return Verdict.NOT_ALLOWED;
        }
        confirmedYear = today.getYear();
        return Verdict.DONE;
    }

    /** R-AMT-05 to R-AMT-09, R-COST-02. */
    @Override
    public Verdict does(Command.Apply apply) {
        if (mustConfirmData()) {
            return Verdict.refused("DATA_NOT_CONFIRMED");
        }
        BigDecimal rest = Cents.CAP.subtract(used(today.getYear()));
        BigDecimal full = Cents.subsidy(apply.fee(), Cents.rate(small, apply.cybersecurity()));
        if (apply.fee().compareTo(Cents.MINIMUM) < 0 || !positive(rest)) {
            files.add(new ReferenceFile(today, apply.fee(), Cents.NOTHING, "REFUSED"));
            return Verdict.DONE;
        }
        if (full.compareTo(rest) > 0 && !apply.acceptsLess()) {
            return Verdict.WRONG_INPUT;
        }
        files.add(new ReferenceFile(today, apply.fee(), full.min(rest), "SUBMITTED"));
        return Verdict.DONE;
    }

    @Override
    public Verdict does(Command.Answer answer) {
        ReferenceFile file = files.get(answer.file());
        if (!file.status.equals("SUBMITTED")) {
            return Verdict.NOT_ALLOWED;
        }
        decide(file, answer.confirms());
        return Verdict.DONE;
    }

    @Override
    public Verdict does(Command.Review review) {
        ReferenceFile file = files.get(review.file());
        if (!file.status.equals("ESCALATED")) {
            return Verdict.NOT_ALLOWED;
        }
        if (review.decision() == Decision.EXTEND) {
            if (file.extended) {
                return Verdict.WRONG_INPUT;
            }
            file.extended = true;
            file.answerBy = today.plusDays(7);
            file.status = "SUBMITTED";
        } else {
            decide(file, review.decision() == Decision.CONFIRM_ON_EVIDENCE);
        }
        return Verdict.DONE;
    }

    private void decide(ReferenceFile file, boolean confirms) {
        if (confirms) {
            file.confirm(today);
            closeIfUnused(file);
        } else {
            file.refuse(today);
        }
    }

    @Override
    public Verdict does(Command.Statement statement) {
        List<ReferenceFile> open = files.stream().filter(ReferenceFile::isOpen).toList();
        statement.transfers().stream().filter(transfer -> ADDRESSED.contains(transfer.payer()))
                .forEach(transfer -> files.get(transfer.file()).deposit(transfer.amount(), statement.day()));
        statement.transfers().stream().flatMap(transfer -> proposed(transfer, open).stream()
                .map(file -> new Deposit(file, transfer.amount(), statement.day()))).forEach(underReview::add);
        statementRead(statement.day());
        return Verdict.DONE;
    }

    /** R-DEP-04: the file whose communication it nearly bears, or else the only one that awaits this amount. */
    private Optional<ReferenceFile> proposed(Command.Transfer transfer, List<ReferenceFile> open) {
        ReferenceFile meant = files.get(transfer.file());
        if (transfer.payer() == Command.Payer.SLIP && open.contains(meant)) {
            return Optional.of(meant);
        }
        List<ReferenceFile> awaiting = open.stream().filter(file -> file.due().compareTo(transfer.amount()) == 0).toList();
        return WITHOUT_FILE.contains(transfer.payer()) && awaiting.size() == 1 ? Optional.of(awaiting.get(0)) : Optional.empty();
    }

    boolean hasDepositUnderReview() {
        return !underReview.isEmpty();
    }

    /** R-DEP-04: the value date counts, not the day of the decision. */
    @Override
    public Verdict does(Command.DecideDeposit decision) {
        Deposit deposit = underReview.remove();
        if (decision.matches()) {
            deposit.file().depositAfterReview(deposit.amount(), deposit.valueDay());
        }
        return Verdict.DONE;
    }

    private record Deposit(ReferenceFile file, BigDecimal amount, LocalDate valueDay) {
    }

    @Override
    public Verdict does(Command.SameStatementAgain again) {
        return Verdict.DONE;
    }

    private void statementRead(LocalDate day) {
        lastStatement = day.isAfter(lastStatement) ? day : lastStatement;
        files.stream().filter(file -> file.hardLimitPassed && file.awaitsDeposit()).forEach(ReferenceFile::takeHeld);
        files.stream().filter(file -> file.hardLimitPassed && file.awaitsDeposit()).forEach(this::endDepositsIfKnown);
        files.forEach(this::closeIfUnused);
    }

    /** R-TIME-07: the value date decides, so the statement of the last day must have been read. */
    private void endDepositsIfKnown(ReferenceFile file) {
        if (!lastStatement.isBefore(file.hardLimit)) {
            file.endOfDeposits(today);
        }
    }

    /** R-PAY-02, R-PAY-03, R-TIME-09. */
    @Override
    public Verdict does(Command.Order order) {
        ReferenceFile file = files.get(order.file());
        if (file.answerBy != null && today.isAfter(file.useBy())) {
            return Verdict.refused("REFUSED_AFTER_USE_DEADLINE");
        }
        if (!file.isPayable()) {
            return Verdict.NOT_ALLOWED;
        }
        if (!positive(order.amount())) {
            return Verdict.WRONG_INPUT;
        }
        if (order.amount().compareTo(file.available()) > 0) {
            return Verdict.refused("REFUSED_INSUFFICIENT_BALANCE");
        }
        if (isKnown(order.invoice())) {
            return Verdict.refused("REFUSED_DUPLICATE_INVOICE");
        }
        if (file.stopping) {
            return Verdict.NOT_ALLOWED;
        }
        file.order(order.amount(), order.invoice());
        if (order.closeRest()) {
            file.giveBackRest(today);
        }
        return Verdict.DONE;
    }

    private boolean isKnown(String invoice) {
        return files.stream().flatMap(file -> file.payouts.stream())
                .anyMatch(payout -> payout.invoice().equals(invoice) && !payout.isCancelled());
    }

    @Override
    public Verdict does(Command.BankAnswers bank) {
        for (ReferenceFile file : files) {
            for (ReferencePayout payout : file.payouts.stream().filter(ReferencePayout::isSent).toList()) {
                if (bank.executes()) {
                    file.settle(payout);
                    stopIfAsked(file);
                } else {
                    file.reject(payout);
                }
            }
        }
        if (bank.executes()) {
            statementRead(today);
        }
        return Verdict.DONE;
    }

    @Override
    public Verdict does(Command.RepairPayout repair) {
        ReferenceFile file = files.get(repair.file());
        ReferencePayout payout = file.payouts.get(repair.payout());
        if (repair.retries()) {
            file.retry(payout);
        } else {
            file.cancel(payout, today);
            stopIfAsked(file);
        }
        return Verdict.DONE;
    }

    @Override
    public Verdict does(Command.RetryRefunds retry) {
        return Verdict.DONE;
    }

    private void stopIfAsked(ReferenceFile file) {
        if (file.stopping) {
            file.stop(today);
        }
    }

    /** R-REF-01 to R-REF-04. */
    @Override
    public Verdict does(Command.Withdraw withdraw) {
        ReferenceFile file = files.get(withdraw.file());
        if (file.stopping || !file.canBeStopped()) {
            return Verdict.NOT_ALLOWED;
        }
        file.stop(today);
        return Verdict.DONE;
    }

    @Override
    public Verdict does(Command.LiveUntil until) {
        while (today.isBefore(until.day())) {
            today = today.plusDays(1);
            files.forEach(this::passLimits);
        }
        return Verdict.DONE;
    }

    private void passLimits(ReferenceFile file) {
        if (file.status.equals("SUBMITTED") && today.isAfter(file.answerBy)) {
            file.status = "ESCALATED";
        }
        if (file.awaitsDeposit() && !file.hardLimitPassed) {
            if (file.status.equals("AWAITING_DEPOSIT") && today.isAfter(file.softLimit)) {
                file.status = "DEPOSIT_OVERDUE";
            }
            file.hardLimitPassed = today.isAfter(file.hardLimit);
            if (file.hardLimitPassed) {
                endDepositsIfKnown(file);
            }
        }
        closeIfUnused(file);
    }

    /** R-TIME-09, R-REF-05: also when it was funded only after the last day of use. */
    private void closeIfUnused(ReferenceFile file) {
        if (file.isPayable() && !file.stopping && today.isAfter(file.useBy())) {
            file.close(today);
        }
    }

    /** What people can see of all files. */
    List<Snapshot> snapshots() {
        return files.stream().map(ReferenceFile::snapshot).toList();
    }
}
