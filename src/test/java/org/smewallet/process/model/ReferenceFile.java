package org.smewallet.process.model;

import static org.smewallet.process.model.Cents.NOTHING;
import static org.smewallet.process.model.Cents.inProportion;
import static org.smewallet.process.model.Cents.positive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a file must be like, in plain arithmetic: limits, wallet, payouts (RULES 10 and 12 to 14). */
class ReferenceFile {

    private static final Set<String> BEFORE_CONFIRMATION = Set.of("SUBMITTED", "ESCALATED");
    private static final Set<String> DEPOSIT_ASKED = Set.of("AWAITING_DEPOSIT", "DEPOSIT_OVERDUE", "PARTIALLY_FUNDED");
    private static final Set<String> PAYABLE = Set.of("FUNDED", "REDUCED", "PARTLY_PAID");

    final LocalDate appliedOn;
    final BigDecimal eligible;
    final BigDecimal granted;
    String status;
    LocalDate answerBy;
    boolean extended;
    LocalDate softLimit;
    LocalDate hardLimit;
    boolean hardLimitPassed;
    boolean stopping;
    BigDecimal reserved = NOTHING;
    BigDecimal restored = NOTHING;
    final List<ReferencePayout> payouts = new ArrayList<>();
    private final List<BigDecimal> held = new ArrayList<>();
    private BigDecimal own = NOTHING;
    private BigDecimal subsidy = NOTHING;
    private BigDecimal topUp = NOTHING;
    private BigDecimal boundOwn = NOTHING;
    private BigDecimal boundSubsidy = NOTHING;
    private BigDecimal refunded = NOTHING;
    private BigDecimal returned = NOTHING;

    ReferenceFile(LocalDate appliedOn, BigDecimal eligible, BigDecimal granted, String status) {
        this.appliedOn = appliedOn;
        this.eligible = eligible;
        this.granted = granted;
        this.status = status;
        if (status.equals("SUBMITTED")) {
            reserved = granted;
            answerBy = Cents.afterTwoWeeks(appliedOn);
        }
    }

    boolean awaitsAnswer() {
        return BEFORE_CONFIRMATION.contains(status);
    }

    boolean awaitsDeposit() {
        return DEPOSIT_ASKED.contains(status);
    }

    boolean isPayable() {
        return PAYABLE.contains(status);
    }

    boolean isOpen() {
        return awaitsAnswer() || awaitsDeposit();
    }

    LocalDate useBy() {
        return Cents.lastDayOfUse(appliedOn);
    }

    /** What is still to be deposited. */
    BigDecimal due() {
        return eligible.subtract(granted).subtract(own).subtract(heldTotal());
    }

    void confirm(LocalDate day) {
        status = "AWAITING_DEPOSIT";
        softLimit = Cents.afterTwoWeeks(day);
        hardLimit = Cents.afterThirtyDays(day);
        takeHeld();
    }

    void takeHeld() {
        List<BigDecimal> waiting = List.copyOf(held);
        held.clear();
        waiting.forEach(this::take);
    }

    /** Once the last day has passed, a file looks at its deposits when a statement is read: what a review gave it waits till then. */
    void depositAfterReview(BigDecimal amount, LocalDate valueDay) {
        if (hardLimitPassed && awaitsDeposit() && !valueDay.isAfter(hardLimit)) {
            held.add(amount);
        } else {
            deposit(amount, valueDay);
        }
    }

    void refuse(LocalDate day) {
        refundHeld();
        release(reserved, day);
        status = "REFUSED";
    }

    /** R-DEP-02 to R-DEP-07. */
    void deposit(BigDecimal amount, LocalDate valueDay) {
        if (awaitsAnswer()) {
            held.add(amount);
        } else if (awaitsDeposit() && !valueDay.isAfter(hardLimit)) {
            take(amount);
        } else {
            refunded = refunded.add(amount);
        }
    }

    private void take(BigDecimal amount) {
        BigDecimal needed = awaitsDeposit() ? eligible.subtract(granted).subtract(own) : NOTHING;
        BigDecimal part = amount.min(needed);
        refunded = refunded.add(amount.subtract(part));
        own = own.add(part);
        BigDecimal more = inProportion(granted, own, eligible.subtract(granted)).subtract(topUp);
        if (positive(part)) {
            topUp = topUp.add(more);
            subsidy = subsidy.add(more);
            reserved = reserved.subtract(more);
            status = "PARTIALLY_FUNDED";
        }
        if (positive(part) && part.compareTo(needed) == 0) {
            bind("FUNDED");
        }
    }

    private void bind(String next) {
        boundOwn = own;
        boundSubsidy = subsidy;
        status = next;
    }

    /** R-TIME-07, R-DEP-08. */
    void endOfDeposits(LocalDate day) {
        if (!positive(own)) {
            release(reserved, day);
            status = "LAPSED";
        } else if (own.add(subsidy).compareTo(Cents.MINIMUM) < 0) {
            giveBackRest(day);
            status = "LAPSED";
        } else {
            release(reserved, day);
            bind("REDUCED");
        }
    }

    /** What can still be ordered: a refused payout keeps its part until it is given up. */
    BigDecimal available() {
        return own.add(subsidy).subtract(sum(rejected().stream().map(ReferencePayout::amount).toList()));
    }

    boolean isUnderWay() {
        return payouts.stream().anyMatch(payout -> payout.isSent() || payout.isRejected());
    }

    boolean hasOrders() {
        return payouts.stream().anyMatch(payout -> !payout.isCancelled());
    }

    /** R-PAY-05: both parts are cumulative; neither is ever less than nothing. */
    void order(BigDecimal amount, String invoice) {
        List<ReferencePayout> alive = payouts.stream().filter(payout -> !payout.isCancelled()).toList();
        BigDecimal paidOwn = sum(alive.stream().map(ReferencePayout::own).toList());
        BigDecimal total = sum(alive.stream().map(ReferencePayout::amount).toList()).add(amount);
        BigDecimal part = inProportion(total, boundOwn, boundOwn.add(boundSubsidy)).subtract(paidOwn).max(NOTHING).min(amount);
        ReferencePayout payout = new ReferencePayout(invoice, amount, part);
        payouts.add(payout);
        bookOut(payout);
    }

    private void bookOut(ReferencePayout payout) {
        own = own.subtract(payout.own());
        subsidy = subsidy.subtract(payout.subsidy());
    }

    void settle(ReferencePayout payout) {
        payout.settle();
        if (isPayable()) {
            status = positive(available()) || isUnderWay() ? "PARTLY_PAID" : "PAID";
        }
    }

    void reject(ReferencePayout payout) {
        payout.reject();
        own = own.add(payout.own());
        subsidy = subsidy.add(payout.subsidy());
    }

    void retry(ReferencePayout payout) {
        payout.send();
        bookOut(payout);
    }

    void cancel(ReferencePayout payout, LocalDate day) {
        payout.cancel();
        if (status.equals("CLOSED")) {
            giveBackRest(day);
        }
    }

    void close(LocalDate day) {
        giveBackRest(day);
        status = "CLOSED";
    }

    /** Also what is paid, or closed after a payment: then it is recovered. */
    boolean canBeStopped() {
        return awaitsAnswer() || awaitsDeposit() || isPayable() || status.equals("PAID") || status.equals("CLOSED") && hasOrders() && !isUnderWay();
    }

    /** R-REF-01 to R-REF-04: as soon as no payout is on its way; a payment of cents may hold no subsidy to recover. */
    void stop(LocalDate day) {
        stopping = hasOrders() && isUnderWay();
        if (stopping) {
            return;
        }
        if (hasOrders() && !positive(available())) {
            status = positive(paidSubsidy()) ? "RECOVERY" : "STOPPED";
            return;
        }
        refundHeld();
        giveBackRest(day);
        status = "STOPPED";
    }

    private BigDecimal paidSubsidy() {
        return sum(payouts.stream().filter(ReferencePayout::isSettled).map(ReferencePayout::subsidy).toList());
    }

    void giveBackRest(LocalDate day) {
        BigDecimal ownRest = own.subtract(sum(rejected().stream().map(ReferencePayout::own).toList()));
        BigDecimal subsidyRest = subsidy.subtract(sum(rejected().stream().map(ReferencePayout::subsidy).toList()));
        own = own.subtract(ownRest);
        refunded = refunded.add(ownRest);
        subsidy = subsidy.subtract(subsidyRest);
        returned = returned.add(subsidyRest);
        release(subsidyRest.add(reserved), day);
    }

    private void refundHeld() {
        refunded = refunded.add(heldTotal());
        held.clear();
    }

    /** R-REF-06. */
    private void release(BigDecimal amount, LocalDate day) {
        if (day.getYear() == appliedOn.getYear()) {
            restored = restored.add(amount);
        }
        reserved = NOTHING;
    }

    List<ReferencePayout> rejected() {
        return payouts.stream().filter(ReferencePayout::isRejected).toList();
    }

    /** What counts against the yearly cap (R-AMT-12). */
    BigDecimal used() {
        return status.equals("REFUSED") && answerBy == null ? NOTHING : granted.subtract(restored);
    }

    private BigDecimal heldTotal() {
        return sum(held);
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(NOTHING, BigDecimal::add);
    }

    Snapshot snapshot() {
        BigDecimal paid = sum(payouts.stream().filter(payout -> payout.isSent() || payout.isSettled()).map(ReferencePayout::amount).toList());
        return new Snapshot(status, granted, own, subsidy, heldTotal(), topUp, paid, refunded, returned, restored);
    }
}
