package org.smewallet.banking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.smewallet.banking.format.StatementText.statement;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.banking.coda.CodaText;
import org.smewallet.banking.format.StatementRefused;
import org.smewallet.banking.format.StatementText;
import org.smewallet.identity.Actor;
import org.smewallet.identity.Role;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Iban;
import org.smewallet.shared.Money;
import org.smewallet.shared.Reason;
import org.smewallet.shared.StepNotAllowed;
import org.smewallet.support.CleanDatabase;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.smewallet.support.Schemas;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Statements in, payments out, on both databases. */
@RecordApplicationEvents
abstract class BankingScenarios {

    static final Actor FINANCE = new Actor("finance", Set.of(Role.FINANCE_MANAGER));
    static final Actor FINANCE2 = new Actor("finance2", Set.of(Role.FINANCE_MANAGER));
    static final Reason WHY = new Reason("R-DEP-01", "Omdat.", "Because.", "W16");

    @Autowired
    BankStatements statements;
    @Autowired
    PaymentOrders orders;
    @Autowired
    PaymentFiles files;
    @Autowired
    BankOverview overview;
    @Autowired
    PaymentStatusReports reports;
    @Autowired
    CleanDatabase database;
    @Autowired
    Clock clock;
    @Autowired
    ApplicationEvents events;
    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void clean() {
        database.clean();
    }

    @Test
    @DisplayName("QUALITY 3.5: each line has exactly one fate, opening balance and lines make the closing balance")
    void a_statement_is_stored_with_its_lines() {
        BankStatement read = receive(statement("A1", "2026-11-20", "100.00").deposit("700.00", "202600012310").deposit("1.00", "hello"));
        StatementTotals totals = statements.totals(read.id());
        assertThat(totals.lines()).isEqualTo(2);
        assertThat(totals.count(LineFate.WAITING)).isEqualTo(2);
        assertThat(totals.balanced()).isTrue();
        assertThat(totals.totalCredit()).isEqualTo(Money.of("701.00"));
        assertThat(statements.nextWaiting(read.id(), 1)).extracting(BankLine::bankReference).containsExactly("A1-0");
        assertThat(statements.close(read.id())).isFalse();
        decide(read.id(), line -> line.match(FileNumber.of(2026, 1), WHY, read.receivedAt()));
        decide(read.id(), line -> line.sendToReview(null, WHY));
        assertThat(statements.underReview(read.id())).hasSize(1);
        assertThat(statements.close(read.id())).isFalse();
        inTransaction(() -> statements.line(statements.underReview(read.id()).get(0).id()).returnToPayer(null, WHY, read.receivedAt()));
        assertThat(statements.close(read.id())).isTrue();
        BankLine matched = statements.linesOf(FileNumber.of(2026, 1)).get(0);
        assertThat(matched.fate()).isEqualTo(LineFate.MATCHED);
        assertThat(matched.reason()).contains(WHY);
        assertThatThrownBy(() -> matched.hold(FileNumber.of(2026, 2), WHY, read.receivedAt())).isInstanceOf(StepNotAllowed.class);
    }

    @Test
    @DisplayName("M1: the same file twice, renamed, or one line of it tomorrow is booked once")
    void what_was_read_before_is_a_duplicate() {
        StatementText first = statement("A1", "2026-11-20", "0.00").credit("R1", "5.00", "one").credit("", "6.00", "no reference");
        receive(first);
        BankStatement again = receive(first);
        assertThat(again.isRepeat()).isTrue();
        assertThat(statements.totals(again.id()).count(LineFate.DUPLICATE)).isEqualTo(2);
        assertThat(statements.totals(again.id()).balanced()).isTrue();
        BankStatement tomorrow = receive(statement("A2", "2026-11-20", "11.00").credit("R1", "5.00", "one").credit("R2", "1.00", "two"));
        assertThat(tomorrow.isRepeat()).isFalse();
        assertThat(statements.totals(tomorrow.id()).count(LineFate.DUPLICATE)).isEqualTo(1);
        assertThat(statements.totals(tomorrow.id()).count(LineFate.WAITING)).isEqualTo(1);
        assertThat(statements.original(again.id())).isEqualTo(first.bytes());
    }

    @Test
    void another_movement_under_a_known_reference_is_no_duplicate() {
        receive(statement("A1", "2026-11-20", "0.00").credit("R1", "5.00", "one"));
        StatementText other = statement("A2", "2026-11-20", "5.00").credit("R1", "7.00", "another");
        BankStatement read = receive(other);
        assertThat(statements.nextWaiting(read.id(), 5)).extracting(BankLine::amount).containsExactly(Money.of("7.00"));
        assertThat(statements.totals(receive(other).id()).count(LineFate.DUPLICATE)).isEqualTo(1);
    }

    @Test
    void a_coda_statement_is_read_but_not_what_was_read_as_camt_before() {
        CodaText coda = CodaText.statement(StatementText.ACCOUNT, "201126", "0.00").credit("5.00", "one");
        BankStatement read = statements.receive(coda.bytes(), "text/plain; charset=ISO-8859-1", FINANCE);
        assertThat(statements.totals(read.id()).count(LineFate.WAITING)).isEqualTo(1);
        assertThat(statements.receive(coda.bytes(), "text/plain", FINANCE).isRepeat()).isTrue();
        assertThatThrownBy(() -> receive(statement("A1", "2026-11-20", "0.00").credit("R1", "5.00", "one")))
            .isInstanceOf(StatementRefused.class).hasMessageContaining("another format");
        assertThatThrownBy(() -> statements.receive(coda.bytes(), "image/png", FINANCE)).isInstanceOf(StatementRefused.class);
    }

    @Test
    void ten_thousand_lines_are_stored_and_found_again_as_duplicates() {
        StatementText file = statement("A1", "2026-11-20", "0.00");
        for (int number = 0; number < 10_000; number++) {
            file.deposit("1.00", "communication " + number);
        }
        assertThat(statements.totals(receive(file).id()).count(LineFate.WAITING)).isEqualTo(10_000);
        StatementTotals again = statements.totals(receive(file).id());
        assertThat(again.count(LineFate.DUPLICATE)).isEqualTo(10_000);
        assertThat(again.balanced()).isTrue();
    }

    @Test
    void a_file_without_measure_is_refused_before_it_is_read() {
        assertThatThrownBy(() -> statements.receive(new byte[50 * 1024 * 1024 + 1], "application/xml", FINANCE))
            .isInstanceOf(StatementRefused.class).hasMessageContaining("too large");
        assertThat(statements.newest(1)).isEmpty();
    }

    @Test
    void a_gap_to_the_statement_before_is_told_and_closed_by_the_one_that_comes_late() {
        assertThat(receive(statement("A1", "2026-11-16", "100.00").credit("R1", "5.00", "x")).gap()).isEqualTo(Money.ZERO);
        BankStatement wednesday = receive(statement("A3", "2026-11-18", "108.00").credit("R3", "1.00", "x"));
        assertThat(wednesday.gap()).isEqualTo(Money.of("3.00"));
        assertThat(receive(statement("A2", "2026-11-17", "105.00").credit("R2", "3.00", "x")).gap()).isEqualTo(Money.ZERO);
        assertThat(statements.get(wednesday.id()).gap()).isEqualTo(Money.ZERO);
    }

    @Test
    @DisplayName("PROCESS 2.3: an empty statement says that its day is complete")
    void the_last_complete_day_comes_from_the_newest_statement() {
        LocalDate today = Brussels.today(clock);
        assertThat(statements.lastCompleteDay()).isEmpty();
        receive(statement("A1", today.minusDays(1).toString(), "0.00"));
        assertThat(statements.lastCompleteDay()).contains(today.minusDays(1));
        receive(statement("A2", today.plusDays(3).toString(), "0.00"));
        assertThat(statements.lastCompleteDay()).contains(today.minusDays(1));
    }

    @Test
    void a_statement_of_another_account_is_refused_whole() {
        StatementText foreign = statement("A1", "2026-11-20", "0.00").account(StatementText.PAYER).deposit("5.00", "x");
        assertThatThrownBy(() -> receive(foreign)).isInstanceOf(StatementRefused.class);
        assertThat(statements.newest(5)).isEmpty();
    }

    @Test
    @DisplayName("M3, A7: cut, released by a second person, the same bytes each time, executed by the next statement")
    void a_payment_goes_its_way() {
        order("KP-2026-000123-P1-1", "555.00");
        assertThat(order("KP-2026-000123-P1-1", "555.00").state()).isEqualTo(PaymentOrder.State.WAITING);
        assertThat(orders.of(FileNumber.of(2026, 123))).hasSize(1);
        assertThatThrownBy(() -> order("KP-2026-000123-P1-1", "1.00")).isInstanceOf(IllegalStateException.class);
        PaymentFile file = files.cut(FINANCE).orElseThrow();
        assertThat(files.cut(FINANCE)).isEmpty();
        assertThat(orders.withdraw("KP-2026-000123-P1-1")).isFalse();
        assertThatThrownBy(() -> files.xml(file.id())).isInstanceOf(StepNotAllowed.class);
        assertThatThrownBy(() -> files.release(file.id(), FINANCE)).isInstanceOf(StepNotAllowed.class);
        files.release(file.id(), FINANCE2);
        assertThatThrownBy(() -> files.release(file.id(), FINANCE2)).isInstanceOf(StepNotAllowed.class);
        assertThat(files.xml(file.id())).isEqualTo(files.xml(file.id()));
        assertThat(new String(files.xml(file.id()), StandardCharsets.UTF_8)).contains("KP-2026-000123-P1-1", "555.00");

        BankStatement read = receive(statement("A1", "2026-11-20", "1000.00").payment("KP-2026-000123-P1-1", "555.00"));
        assertThat(statements.totals(read.id()).count(LineFate.PAYMENT_EXECUTED)).isEqualTo(1);
        assertThat(orders.get("KP-2026-000123-P1-1").state()).isEqualTo(PaymentOrder.State.SETTLED);
        assertThat(events.stream(PaymentExecuted.class)).containsExactly(new PaymentExecuted("KP-2026-000123-P1-1", PaymentKind.PAYOUT,
            "P1", FileNumber.of(2026, 123), LocalDate.of(2026, 11, 20)));

        BankStatement back = receive(statement("A2", "2026-11-20", "445.00").paymentBack("KP-2026-000123-P1-1", "555.00", "AC04"));
        assertThat(statements.totals(back.id()).count(LineFate.PAYMENT_RETURNED)).isEqualTo(1);
        assertThat(orders.get("KP-2026-000123-P1-1").rejection()).contains("rekening is gesloten / account is closed (AC04)");
        assertThat(events.stream(PaymentRejected.class)).containsExactly(new PaymentRejected("KP-2026-000123-P1-1", PaymentKind.PAYOUT,
            "P1", FileNumber.of(2026, 123), "AC04"));
    }

    @Test
    void a_debit_that_fits_no_released_payment_settles_nothing() {
        order("KP-2026-000123-P1-1", "555.00");
        BankStatement read = receive(statement("A1", "2026-11-20", "1000.00").payment("KP-2026-000123-P1-1", "555.00")
            .payment("KP-2026-000999-P1-1", "5.00").depositBack("7.00"));
        assertThat(statements.totals(read.id()).count(LineFate.NOTED)).isEqualTo(2);
        assertThat(statements.totals(read.id()).count(LineFate.TAKEN_BACK)).isEqualTo(1);
        assertThat(orders.get("KP-2026-000123-P1-1").state()).isEqualTo(PaymentOrder.State.WAITING);
        assertThat(orders.withdraw("KP-2026-000123-P1-1")).isTrue();
        assertThat(files.cut(FINANCE)).isEmpty();
    }

    @Test
    void the_bank_rejects_by_pain_002_once() {
        order("KP-2026-000123-P1-1", "555.00");
        order("KP-2026-000124-P1-1", "5.00");
        PaymentFile file = files.cut(FINANCE).orElseThrow();
        byte[] report = Schemas.valid(("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\"><CstmrPmtStsRpt><GrpHdr><MsgId>R1</MsgId>"
            + "<CreDtTm>2026-11-23T08:00:00</CreDtTm></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>" + file.messageId() + "</OrgnlMsgId><OrgnlMsgNmId>"
            + "pain.001.001.03</OrgnlMsgNmId></OrgnlGrpInfAndSts><OrgnlPmtInfAndSts><OrgnlPmtInfId>x</OrgnlPmtInfId><TxInfAndSts>"
            + "<OrgnlEndToEndId>KP-2026-000124-P1-1</OrgnlEndToEndId><TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AC01</Cd></Rsn></StsRsnInf>"
            + "</TxInfAndSts></OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>").getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> reports.receive(report)).isInstanceOf(StepNotAllowed.class).hasMessageContaining("not been released");
        files.release(file.id(), FINANCE2);
        assertThat(reports.receive(report)).isEqualTo(1);
        assertThat(reports.receive(report)).isZero();
        assertThat(overview.ordersIn(file.id(), 0, 10).items()).extracting(PaymentOrder::state)
            .isEqualTo(List.of(PaymentOrder.State.RELEASED, PaymentOrder.State.REJECTED));
    }

    @Test
    @DisplayName("M2: the same file read by two threads at once is booked once, the second finds duplicates")
    void two_threads_read_the_same_file() throws Exception {
        StatementText file = statement("A1", "2026-11-20", "0.00").deposit("5.00", "one").deposit("6.00", "two");
        List<BankStatement> read = atOnce(() -> receive(file));
        assertThat(read).extracting(BankStatement::isRepeat).containsExactlyInAnyOrder(false, true);
        assertThat(read.stream().mapToInt(one -> statements.totals(one.id()).count(LineFate.WAITING)).sum()).isEqualTo(2);
    }

    @Test
    @DisplayName("QUALITY 3.6: two threads that cut a payment file at once put each order into one file")
    void two_threads_cut_a_payment_file() throws Exception {
        order("KP-2026-000123-P1-1", "555.00");
        assertThat(atOnce(() -> files.cut(FINANCE))).extracting(Optional::isPresent).containsExactlyInAnyOrder(true, false);
    }

    private static <T> List<T> atOnce(Callable<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            CyclicBarrier start = new CyclicBarrier(2);
            Callable<T> together = () -> {
                start.await();
                return work.call();
            };
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(List.of(together, together))) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }

    private BankStatement receive(StatementText statement) {
        return statements.receive(statement.bytes(), "application/xml", FINANCE);
    }

    private PaymentOrder order(String endToEndId, String amount) {
        return orders.order(new PaymentInstruction(endToEndId, PaymentKind.PAYOUT, "P1", FileNumber.of(2026, 123), "Provider",
            Iban.parse("BE68539007547034"), Money.of(amount), "INV 1", LocalDate.of(2026, 1, 1)));
    }

    private void decide(String statementId, java.util.function.Consumer<BankLine> decision) {
        inTransaction(() -> statements.nextWaiting(statementId, 1).forEach(decision));
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }
}

@OnH2
class BankingOnH2Test extends BankingScenarios {
}

@OnPostgres
class BankingOnPostgresTest extends BankingScenarios {
}
