package org.smewallet.process.model;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.banking.BankStatements;
import org.smewallet.banking.PaymentOrders;
import org.smewallet.budget.YearlyBudgets;
import org.smewallet.subsidy.Confirmations;
import org.smewallet.subsidy.DepositMatching;
import org.smewallet.subsidy.Deposits;
import org.smewallet.subsidy.Drafts;
import org.smewallet.subsidy.Payments;
import org.smewallet.subsidy.Payouts;
import org.smewallet.subsidy.RefundTransfers;
import org.smewallet.subsidy.Submissions;
import org.smewallet.subsidy.Withdrawals;
import org.smewallet.support.Bank;
import org.smewallet.support.CleanDatabase;
import org.smewallet.support.Example;
import org.smewallet.support.OnH2;
import org.smewallet.support.TimeMachine;
import org.smewallet.wallet.Ledger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Random histories of the domain alone: what the reference says of each, its services say too. */
@OnH2
class DomainHistoriesTest {

    /** So many histories share a house; then all that must hold is checked, and the next ones begin in an empty one. */
    private static final int IN_ONE_HOUSE = 100;

    /** A file waits at one place of its process; here there is none. */
    private static final String NEEDS_THE_ENGINE = "one-place-per-file";

    @Test
    @DisplayName("R-AMT, R-DEP, R-SUB, R-PAY, R-REF: random histories in the domain have the balances of the reference")
    void in_the_domain(@Autowired Example example, @Autowired Bank bank, @Autowired TimeMachine time, @Autowired CleanDatabase database,
            @Autowired YearlyBudgets budgets, @Autowired PaymentOrders orders, @Autowired BankStatements statements,
            @Autowired DepositMatching matching, @Autowired Payouts payouts, @Autowired RefundTransfers refunds, @Autowired Drafts drafts,
            @Autowired Submissions submissions, @Autowired Confirmations confirmations, @Autowired Deposits deposits,
            @Autowired Payments payments, @Autowired Withdrawals withdrawals, @Autowired PlatformTransactionManager transactions,
            @Autowired JdbcTemplate jdbc, @Autowired ApplicationEventMulticaster events, @Autowired Ledger ledger) {
        FileSteps steps = new FileSteps(drafts, submissions, confirmations, deposits, payments, withdrawals);
        House house = new House(database, jdbc, example, time, IN_ONE_HOUSE);
        try (Facts facts = new Facts(events, payouts::send, refunds::send)) {
            Driver driver = new DomainDriver(example, bank, budgets, orders, statements, matching, payouts, refunds, steps, time,
                    transactions, jdbc, facts, house);
            new RandomHistories("In the domain", 200, NEEDS_THE_ENGINE).live(driver, ledger, IN_ONE_HOUSE, house::empty);
        }
    }
}
