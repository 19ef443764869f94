package org.smewallet.process.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.smewallet.support.Bank.Line.deposit;
import static org.smewallet.support.Example.CASE_WORKER;
import static org.smewallet.support.Example.CASE_WORKER_2;
import static org.smewallet.support.Example.euro;

import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.smewallet.control.RecoveryState;
import org.smewallet.control.RecoveryView;
import org.smewallet.identity.Actor;
import org.smewallet.shared.Answers;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Money;
import org.smewallet.subsidy.CaseFile;
import org.smewallet.subsidy.FileStatus;
import org.smewallet.support.OnPostgres;
import org.smewallet.support.Race;
import org.springframework.beans.factory.annotation.Autowired;

/** Two at once on a recovery, with real threads on a real database: each euro is counted once and goes to one place. */
@OnPostgres
class RecoveryRaceOnPostgresTest extends RecoveryStories {

    private static final int ROUNDS = 3;

    @Autowired
    ManagementService management;

    @RepeatedTest(ROUNDS)
    @DisplayName("R-REF-07: two payments of one recovery read at once: both are taken, what is too much goes back once")
    void two_payments_at_once() {
        FileNumber file = asked();
        byte[] one = payment(file, "600.00");
        byte[] other = payment(file, "700.00");

        Race<Object> race = Race.between(() -> bank.read(one), () -> bank.read(other));

        assertThat(race.failures()).isEmpty();
        time.runDue();
        assertThat(recovery(file)).returns(RecoveryState.PAID, RecoveryView::state).returns(euro("1000.00"), RecoveryView::received);
        assertThat(example.file(file)).returns(FileStatus.CLOSED, CaseFile::status);
        assertThat(example.file(file).wallet()).returns(euro("300.00"), CaseFile.WalletView::returnedToAgency)
                .returns(euro("1000.00"), CaseFile.WalletView::refunded).returns(Money.ZERO, CaseFile.WalletView::held);
        nothingStuck();
    }

    @RepeatedTest(ROUNDS)
    @DisplayName("R-REF-07: an appeal cancels the recovery at the moment at which it is paid: the money goes back, nothing is kept")
    void cancelled_against_paid() {
        FileNumber file = asked();
        byte[] paid = payment(file, "1000.00");

        Race<Object> race = Race.between(() -> bank.read(paid), () -> {
            recoveries.decideAppeal(CASE_WORKER, recovery(file).number(), new Answers(Map.of("decision", "CANCEL", "reason", "Toch gegeven")));
            return "cancelled";
        });

        // Read first, the payment still awaits its review when the appeal is decided.
        assertThat(race.failures()).isEmpty();
        time.runDue();
        assertThat(recovery(file)).returns(RecoveryState.CANCELLED, RecoveryView::state).returns(Money.ZERO, RecoveryView::due);
        assertThat(example.file(file).wallet()).returns(Money.ZERO, CaseFile.WalletView::returnedToAgency)
                .returns(euro("1000.00"), CaseFile.WalletView::refunded).returns(Money.ZERO, CaseFile.WalletView::held);
        assertThat(bank.executePayments()).hasSize(1);
        nothingStuck();
    }

    @RepeatedTest(ROUNDS)
    @DisplayName("R-REF-07: paid at the very moment of the reminder: it ends paid, and the debtor is not blocked")
    void paid_against_the_last_day() {
        FileNumber file = asked();
        time.goTo("2026-05-10T20:00");
        byte[] paid = payment(file, "1000.00");
        time.jumpTo("2026-05-11T00:00:01");
        String limit = management.createJobQuery().activityId("Event_RecoveryLimitPassed").singleResult().getId();

        Race<Object> race = Race.between(() -> bank.read(paid), () -> {
            management.executeJob(limit);
            return "reminded";
        });

        // Whatever the loser meets, the engine tries the job again and finance reads the statement again.
        assertThat(race.results()).isNotEmpty();
        bank.read(paid);
        time.runDue();
        assertThat(recovery(file)).returns(RecoveryState.PAID, RecoveryView::state);
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("recovery").count()).isZero();
        assertThat(example.file(file)).returns(FileStatus.CLOSED, CaseFile::status);
        nothingStuck();
    }

    @Test
    @DisplayName("R-ID-08: every decision on a recovery, clicked twice, counts once")
    void decisions_count_once() {
        FileNumber file = cancelledAfterPayment("1000.00");
        once(deciding(CASE_WORKER, file, Map.of("amount", "1000.00", "motive", "De opleiding ging niet door.")));
        once(deciding(CASE_WORKER_2, file, Map.of("decision", "APPROVE")));
        assertThat(written(file)).filteredOn(line -> line.startsWith("Decision sent")).hasSize(1);
        repaid(file, "1.00");
        time.goTo("2026-05-26T00:00");
        assertThat(recoveryOf(file)).isWaitingAt("Task_HandOver");
        once(deciding(CASE_WORKER, file, Map.of("note", "Kenmerk 2026/1")));
        assertThat(recovery(file).state()).isEqualTo(RecoveryState.HANDED_OVER);
        assertThat(written(file)).filteredOn(line -> line.startsWith("Handed over")).hasSize(1);
        nothingStuck();
    }

    @Test
    @DisplayName("R-REF-07: an appeal decided twice at once ends the recovery once")
    void an_appeal_is_decided_once() {
        FileNumber file = asked();
        once(() -> {
            recoveries.decideAppeal(CASE_WORKER, recovery(file).number(), new Answers(Map.of("decision", "CANCEL", "reason", "Toch gegeven")));
            return null;
        });
        assertThat(example.file(file).status()).isEqualTo(FileStatus.CLOSED);
        nothingStuck();
    }

    @Test
    @DisplayName("PROCESS 9: a recovery opened by hand by two at once is opened once")
    void opened_by_hand_once() {
        FileNumber file = paid("1000.00");
        time.goTo("2026-06-30T21:00");
        Callable<Object> opening = () -> {
            recoveries.open(CASE_WORKER, file, new Answers(Map.of("debtor", "ENTERPRISE", "amount", "200.00", "reason", "BREACH",
                    "explanation", "Vastgesteld bij controle")));
            return null;
        };
        once(opening);
        assertThat(recoveries.open(CASE_WORKER, 0, 10).items()).hasSize(1);
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("recovery").count()).isOne();
    }

    /** The provider owes 1000.00 by 10 May 2026, in a decision that it has. */
    private FileNumber asked() {
        FileNumber file = cancelledAfterPayment("1000.00");
        decided(file);
        return file;
    }

    private byte[] payment(FileNumber file, String amount) {
        return bank.write(deposit(amount, recovery(file).communication().digits(), PROVIDERS_ACCOUNT));
    }

    private Callable<Void> deciding(Actor actor, FileNumber file, Map<String, Object> form) {
        return completing(actor, workLists.ofBusinessKey(actor, recovery(file).number().number()).get(0).id(), form);
    }

    private void nothingStuck() {
        assertThat(management.createJobQuery().withException().count()).isZero();
        balanced();
    }
}
