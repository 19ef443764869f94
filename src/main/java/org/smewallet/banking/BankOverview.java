package org.smewallet.banking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.smewallet.banking.PaymentOrder.State;
import org.smewallet.shared.Money;
import org.smewallet.shared.Page;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What stands on the scheme's account and what waits there, for the finance desk: lists and sums, nothing changes. */
@Service
@Transactional(readOnly = true)
public class BankOverview {

    private final BankOverviewRows rows;
    private final SchemeAccount account;

    BankOverview(BankOverviewRows rows, SchemeAccount account) {
        this.rows = rows;
        this.account = account;
    }

    /** The statements, newest first. */
    public Page<BankStatement> statements(int page, int size) {
        return part(rows.findByOrderByReceivedNumberDesc(PageRequest.of(page, size)));
    }

    /** The lines of a statement in the order of its file. @param fate only these; null for all */
    public Page<BankLine> lines(String statementId, LineFate fate, int page, int size) {
        PageRequest wanted = PageRequest.of(page, size);
        return part(fate == null ? rows.lines(statementId, wanted) : rows.lines(statementId, fate, wanted));
    }

    /** The payments in this state, the newest first. */
    public Page<PaymentOrder> orders(State state, int page, int size) {
        return part(rows.orders(state, PageRequest.of(page, size)));
    }

    /** The payments of a payment file, in its order. */
    public Page<PaymentOrder> ordersIn(String paymentFileId, int page, int size) {
        return part(rows.ordersIn(paymentFileId, PageRequest.of(page, size)));
    }

    /** The payments in this state together. */
    public Sum orders(State state) {
        return one(rows.ordered(state));
    }

    /** The deposits that a person must see, over all statements, the oldest first. */
    public Page<BankLine> underReview(int page, int size) {
        return part(rows.underReview(PageRequest.of(page, size)));
    }

    /** Payment files that a second person has not released yet, the oldest first. */
    public List<PaymentFile> toRelease() {
        return rows.toRelease();
    }

    /** The lines of all statements by fate; a fate without lines is missing. */
    public Map<LineFate, Sum> lineSums() {
        Map<LineFate, Sum> sums = new EnumMap<>(LineFate.class);
        rows.lineSums().forEach(row -> sums.put((LineFate) row[0], Sum.of((long) row[1], (BigDecimal) row[2])));
        return sums;
    }

    /** The money that came in for known files, with what goes back because it was late or paid twice, less what the bank took back. */
    public Sum depositsOfFiles() {
        return one(rows.depositsOfFiles());
    }

    /** The payments of each kind by state; a state without payments is missing. */
    public Map<PaymentKind, Map<State, Sum>> orderSums() {
        Map<PaymentKind, Map<State, Sum>> sums = new EnumMap<>(PaymentKind.class);
        for (PaymentKind kind : PaymentKind.values()) {
            sums.put(kind, new EnumMap<>(State.class));
        }
        rows.orderSums().forEach(row -> sums.get((PaymentKind) row[0]).put((State) row[1], Sum.of((long) row[2], (BigDecimal) row[3])));
        return sums;
    }

    /** The last days on which the bank booked anything, the newest first. */
    public List<DayTotals> days(int most) {
        List<LocalDate> days = rows.newestDays(Limit.of(most));
        return days.isEmpty() ? List.of() : rows.days(days.get(days.size() - 1));
    }

    /** What the account held before the first statement; zero before there is one. */
    public Money firstOpening() {
        return rows.first(account.iban().compact(), Limit.of(1)).stream().findFirst().map(BankStatement::openingBalance).orElse(Money.ZERO);
    }

    /** All that came in less all that left, over all statements, each movement once. */
    public Money moved() {
        return new Money(rows.moved());
    }

    private static Sum one(List<Object[]> row) {
        return Sum.of((long) row.get(0)[0], (BigDecimal) row.get(0)[1]);
    }

    private static <T> Page<T> part(org.springframework.data.domain.Page<T> found) {
        return new Page<>(found.getContent(), found.getNumber(), found.getSize(), found.getTotalElements());
    }
}
