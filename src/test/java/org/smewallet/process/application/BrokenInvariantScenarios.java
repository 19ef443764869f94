package org.smewallet.process.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Invariant;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Each invariant is broken on purpose, behind the application's back: the check finds it and says where (O4). */
abstract class BrokenInvariantScenarios extends FileStories {

    @Autowired
    DataSource source;
    @Autowired
    PlatformTransactionManager transactions;

    JdbcTemplate jdbc;
    FileNumber file;

    /** What was done, and the invariant that finds it with these words. */
    record Damage(String statement, String invariant, String told) {
    }

    @BeforeEach
    void a_file_that_has_paid_a_part() {
        jdbc = new JdbcTemplate(source);
        file = funded("555.00");
        deposited("7.00", file);
        example.pay(file, "F-1", "200.00", "2026-04-02");
        bank.executePayments();
        time.runDue();
        example.pay(file, "F-2", "100.00", "2026-04-02");
        unguard();
        jdbc.execute("alter table yearly_budget drop constraint cap_is_never_passed");
    }

    @AfterEach
    void guarded_again() {
        jdbc.execute("alter table yearly_budget add constraint cap_is_never_passed check (reserved + granted - released <= cap)");
        guard();
    }

    /** Lets the database accept what it refuses: triggers off. */
    abstract void unguard();

    abstract void guard();

    @Test
    @DisplayName("Undamaged, every invariant of the list holds")
    void undamaged() {
        assertThat(ledger.check().faults()).isEmpty();
        assertThat(ledger.check().invariants()).extracting(Invariant.Finding::name).containsExactly("postings-sum-to-zero",
                "postings-unchanged", "reversals-mirror", "shares-add-up", "wallet-matches-payments", "top-up-in-proportion",
                "budget-covers-files", "cap-never-passed", "one-fate-per-line", "statements-add-up", "one-order-per-payout",
                "one-payment-at-a-time", "one-place-per-file", "audit-unchanged", "status-is-audited");
    }

    @TestFactory
    @DisplayName("O4: what was changed, removed or added behind our back is found, with its row and day")
    Stream<DynamicTest> broken() {
        return Stream.of(
                new Damage("update wallet set own = own + 1, bank = bank - 1", "postings-sum-to-zero", "not the sum of its postings"),
                new Damage("update ledger_posting set value_date = date '2026-01-01' where file_position = 2", "postings-unchanged",
                        "posting 2: row %d of 2026-04-01 was changed".formatted(row("ledger_posting", 2))),
                new Damage("delete from ledger_posting where file_position = 3", "postings-unchanged",
                        "posting 3: is missing before row %d of 2026-04".formatted(row("ledger_posting", 4))),
                new Damage("delete from ledger_posting where file_position = (select posting_count from wallet)", "postings-unchanged",
                        "is missing at the end"),
                new Damage("update wallet set posting_count = posting_count - 1", "postings-unchanged", "was added"),
                new Damage("update wallet set chain_head = 'x'", "postings-unchanged", "not the last one that the file knows"),
                new Damage("update ledger_posting set hash = null, file_position = null where file_position = 4", "postings-unchanged",
                        "added without a place in the chain"),
                new Damage("update ledger_posting set source = 'reversal of nothing' where file_position = 2", "reversals-mirror", "not the mirror"),
                new Damage("update wallet set subsidy = subsidy + 1, bank = bank - 1", "shares-add-up", "own share 388.50 received"),
                new Damage("update payout set state = 'CANCELLED'", "wallet-matches-payments", "paid by the ledger, 0 by its payouts"),
                new Damage("update refund set amount = amount + 1", "wallet-matches-payments", "7.00 given back by the ledger, 8.00 by its refunds"),
                new Damage("update subsidy_application set subsidy = subsidy + 1, eligible_amount = eligible_amount + 1", "top-up-in-proportion",
                        "subsidy 166.50 added for an own share of 388.50"),
                new Damage("update yearly_budget set cap = 10", "cap-never-passed", "166.50 used of 10"),
                new Damage("update yearly_budget set granted = 0", "budget-covers-files", "files use 166.50, its budget says 0.00"),
                new Damage("update bank_line set amount = amount + 1", "statements-add-up", "do not make its closing balance"),
                new Damage("update bank_line set fate = 'UNDER_REVIEW' where credit", "statements-add-up", "still UNDER_REVIEW though the statement is closed"),
                new Damage("delete from deposit", "one-fate-per-line", "is MATCHED but no deposit of file " + file),
                new Damage("update bank_line set fate = 'NOTED' where credit", "one-fate-per-line", "is NOTED but a deposit of file"),
                new Damage("update payment_order set owner_id = '%s-P1' where kind = 'PAYOUT'".formatted(file), "one-payment-at-a-time",
                        "PAYOUT %s-P1: 2 payments".formatted(file)),
                new Damage("update payment_order set state = 'WITHDRAWN'", "one-order-per-payout", "PAYOUT %s-P2 is SENT, its order WITHDRAWN".formatted(file)),
                new Damage("delete from act_ru_job", "one-place-per-file", "waits at Task_OrderPayment without the timer Event_UseLimitPassed"),
                new Damage("update act_ru_job set duedate_ = timestamp '2026-01-01 00:00:00'", "one-place-per-file", "timer Event_UseLimitPassed at"),
                new Damage("update subsidy_application set status = 'CLOSED'", "one-place-per-file", "is done, its process still waits at"),
                new Damage("update act_ru_execution set business_key_ = 'lost'", "one-place-per-file", "waits at 0 places"),
                new Damage("update subsidy_application set status = 'PAID'", "status-is-audited", "is PAID but its audit trail says"),
                new Damage("update file_event set rule = null where file_position = 1", "status-is-audited", "names no actor or no rule"),
                new Damage("update file_event set actor = 'nobody' where file_position = 2", "audit-unchanged",
                        "line of the audit trail 2: row %d of 2026-03-30 was changed".formatted(row("file_event", 2))),
                new Damage("delete from file_event where file_position = 1", "audit-unchanged", "line of the audit trail 1: is missing before"))
            .map(damage -> dynamicTest(damage.statement(), () -> isFound(damage)));
    }

    private void isFound(Damage damage) {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            assertThat(jdbc.update(damage.statement())).as("rows damaged").isPositive();
            List<String> told = ledger.check().invariants().stream().filter(found -> found.name().equals(damage.invariant()))
                    .flatMap(found -> found.faults().stream()).toList();
            assertThat(told).anySatisfy(fault -> assertThat(fault).contains(damage.told()));
        });
    }

    private long row(String table, int position) {
        return jdbc.queryForObject("select id from %s where file_position = ?".formatted(table), Long.class, position);
    }
}

@OnH2
class BrokenInvariantOnH2Test extends BrokenInvariantScenarios {

    @Override
    void unguard() {
        jdbc.execute("drop trigger ledger_posting_stays");
        jdbc.execute("drop trigger file_event_stays");
    }

    @Override
    void guard() {
        new ResourceDatabasePopulator(new ClassPathResource("db/h2/V100__append_only.sql")).execute(source);
    }
}

@OnPostgres
class BrokenInvariantOnPostgresTest extends BrokenInvariantScenarios {

    @Override
    void unguard() {
        List.of("ledger_posting", "file_event").forEach(table -> jdbc.execute("alter table %s disable trigger user".formatted(table)));
    }

    @Override
    void guard() {
        List.of("ledger_posting", "file_event").forEach(table -> jdbc.execute("alter table %s enable trigger user".formatted(table)));
    }
}
