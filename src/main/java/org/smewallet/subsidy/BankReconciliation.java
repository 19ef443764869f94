package org.smewallet.subsidy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.smewallet.banking.BankOverview;
import org.smewallet.banking.BankStatements;
import org.smewallet.banking.LineFate;
import org.smewallet.banking.PaymentKind;
import org.smewallet.banking.PaymentOrder.State;
import org.smewallet.banking.Sum;
import org.smewallet.shared.Money;
import org.smewallet.wallet.Account;
import org.smewallet.wallet.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds the bank account against the ledger: what both say of the same money, and where they differ. */
@Service
@Transactional(readOnly = true)
public class BankReconciliation {

    private static final Set<State> ORDERED = EnumSet.of(State.WAITING, State.IN_FILE, State.RELEASED, State.SETTLED);

    private final BankOverview bank;
    private final BankStatements statements;
    private final Ledger ledger;

    BankReconciliation(BankOverview bank, BankStatements statements, Ledger ledger) {
        this.bank = bank;
        this.statements = statements;
        this.ledger = ledger;
    }

    /** Every comparison, in the order in which money flows. */
    public List<Comparison> compare() {
        Map<LineFate, Sum> lines = bank.lineSums();
        Map<PaymentKind, Map<State, Sum>> orders = bank.orderSums();
        Map<Account, Money> accounts = ledger.totals();
        Money executed = total(lines, LineFate.PAYMENT_EXECUTED).minus(total(lines, LineFate.PAYMENT_RETURNED));
        Money settled = Money.sum(orders.values().stream().map(states -> total(states, State.SETTLED)).toList());
        Money ordered = ordered(orders.get(PaymentKind.PAYOUT)).plus(ordered(orders.get(PaymentKind.REFUND)));
        Money left = of(accounts, Account.PROVIDER).plus(of(accounts, Account.REFUND));
        return List.of(new Comparison("balance", statements.lastBalance().orElse(Money.ZERO), bank.firstOpening().plus(bank.moved())),
                new Comparison("deposits", bank.depositsOfFiles().total(), of(accounts, Account.BANK).negated()),
                new Comparison("executed", executed, settled),
                new Comparison("ordered", ordered, left));
    }

    private static Money ordered(Map<State, Sum> states) {
        return Money.sum(ORDERED.stream().map(state -> total(states, state)).toList());
    }

    private static <K> Money total(Map<K, Sum> sums, K key) {
        return sums.getOrDefault(key, Sum.NONE).total();
    }

    private static Money of(Map<Account, Money> accounts, Account account) {
        return accounts.getOrDefault(account, Money.ZERO);
    }

    /**
     * The same money told twice.
     *
     * @param what {@code balance}: the newest statement, and all statements added up; {@code deposits}: on statements, and booked in
     *     the ledger; {@code executed}: on statements, and settled orders; {@code ordered}: orders to providers and enterprises, and
     *     what left the wallets for them
     * @param bank what the bank side says, in euro
     * @param books what our books say, in euro
     */
    public record Comparison(String what, Money bank, Money books) {

        /** Zero where they agree; an {@code ordered} difference is money that is held back or waits for a repair. */
        public Money difference() {
            return books.minus(bank);
        }
    }
}
