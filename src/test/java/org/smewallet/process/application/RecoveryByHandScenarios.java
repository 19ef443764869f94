package org.smewallet.process.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.smewallet.support.Example.CASE_WORKER;
import static org.smewallet.support.Example.CASE_WORKER_2;
import static org.smewallet.support.Example.ENTREPRENEUR;
import static org.smewallet.support.Example.euro;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.control.Debtor;
import org.smewallet.control.RecoveryView;
import org.smewallet.shared.Answers;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.InputRejected;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.StepNotAllowed;
import org.smewallet.subsidy.CaseFile;
import org.smewallet.subsidy.FileStatus;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;

/** A recovery that a case worker opens (PROCESS 9): its debtor, amount and rule, then decided by two as every other. */
abstract class RecoveryByHandScenarios extends RecoveryStories {

    @Test
    @DisplayName("R-REF-04, R-ID-08: a case worker claims the subsidy back from the enterprise; another approves; paid, the file closes again")
    void from_the_enterprise() {
        FileNumber file = closed("1000.00");
        open(file, "ENTERPRISE", "300.00", "NOT_ATTENDED");
        assertThat(example.file(file).status()).isEqualTo(FileStatus.RECOVERY);
        assertThat(recovery(file)).returns(Debtor.ENTERPRISE, RecoveryView::debtor).returns(euro("300.00"), RecoveryView::amount)
                .returns("R-REF-04", RecoveryView::rule);
        assertThat(recoveryOf(file)).isWaitingAt("Task_DraftDecision");
        drafted(file, "300.00");
        assertThatThrownBy(() -> complete(CASE_WORKER, file, Map.of("decision", "APPROVE"))).isInstanceOf(InputRejected.class);
        complete(CASE_WORKER_2, file, Map.of("decision", "APPROVE"));
        repaid(file, "300.00");
        assertThat(example.file(file).status()).isEqualTo(FileStatus.CLOSED);
        assertThat(example.file(file).wallet().returnedToAgency()).isEqualTo(euro("300.00"));
        balanced();
    }

    @Test
    @DisplayName("R-REF-09: a part from the provider divides over own part and subsidy as it was paid; the rest can be claimed later, not more")
    void from_the_provider_in_two_claims() {
        FileNumber file = closed("1000.00");
        assertThat(recoveries.openable(CASE_WORKER, file)).returns(euro("1000.00"), c -> c.fromProvider()).returns(euro("300.00"), c -> c.fromEnterprise());
        open(file, "PROVIDER", "500.00", "UNJUSTIFIED_PAYMENT");
        assertThatThrownBy(() -> open(file, "PROVIDER", "100.00", "UNJUSTIFIED_PAYMENT")).isInstanceOf(StepNotAllowed.class);
        decided(file);
        repaid(file, "500.00");
        assertThat(example.file(file).wallet()).returns(euro("150.00"), CaseFile.WalletView::returnedToAgency)
                .returns(euro("350.00"), CaseFile.WalletView::refunded);
        assertThat(recoveries.openable(CASE_WORKER, file)).returns(euro("500.00"), c -> c.fromProvider()).returns(euro("150.00"), c -> c.fromEnterprise());
        assertThatThrownBy(() -> open(file, "ENTERPRISE", "150.01", "NOT_ATTENDED")).isInstanceOf(InputRejected.class);
        open(file, "ENTERPRISE", "150.00", "NOT_ATTENDED");
        assertThatThrownBy(() -> open(file, "PROVIDER", "1.00", "NOT_GIVEN")).isInstanceOf(StepNotAllowed.class);
        balanced();
    }

    @Test
    @DisplayName("what was claimed by hand is not claimed again when the file is stopped; a claim that was cancelled is free again")
    void never_claimed_twice() {
        FileNumber file = closed("1000.00");
        open(file, "ENTERPRISE", "300.00", "NOT_ATTENDED");
        decided(file);
        repaid(file, "300.00");
        cancelled(file);
        assertThat(recovery(file)).returns(Debtor.PROVIDER, RecoveryView::debtor).returns(euro("700.00"), RecoveryView::amount);

        FileNumber other = closed("1000.00");
        open(other, "ENTERPRISE", "300.00", "NOT_ATTENDED");
        decided(other);
        appeal(other, Map.of("decision", "CANCEL", "reason", "Aanwezig, blijkt uit de lijst"));
        assertThat(example.file(other).status()).isEqualTo(FileStatus.CLOSED);
        open(other, "ENTERPRISE", "300.00", "BREACH");
        assertThat(recovery(other).rule()).isEqualTo("R-CTL-04");
        balanced();
    }

    @Test
    @DisplayName("everything claimed already: stopping claims nothing more and the file stays closed")
    void nothing_left_to_claim() {
        FileNumber file = closed("1000.00");
        open(file, "ENTERPRISE", "300.00", "NOT_ATTENDED");
        decided(file);
        repaid(file, "300.00");
        example.withdraw(file);
        assertThat(example.file(file)).returns(FileStatus.CLOSED, CaseFile::status).returns(null, CaseFile::nextStep);
        assertThat(recovery(file).due().isPositive()).isFalse();
        balanced();
    }

    @Test
    @DisplayName("only case workers, only when something was paid and the file has ended; every field is asked, the reason fits the debtor")
    void refused() {
        FileNumber file = paid("1000.00");
        assertThatThrownBy(() -> open(file, "ENTERPRISE", "300.00", "NOT_ATTENDED")).isInstanceOf(StepNotAllowed.class);
        FileNumber closed = closed("1000.00");
        assertThatThrownBy(() -> recoveries.open(ENTREPRENEUR, closed, answers("ENTERPRISE", "1.00", "NOT_ATTENDED"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> recoveries.openable(ENTREPRENEUR, closed)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> recoveries.open(CASE_WORKER, closed, new Answers(Map.of()))).isInstanceOfSatisfying(InputRejected.class,
                e -> assertThat(e.violations()).extracting("field").containsExactly("debtor", "amount", "reason", "explanation"));
        for (String amount : new String[] {"0.00", "-1.00", "300.01"}) {
            assertThatThrownBy(() -> open(closed, "ENTERPRISE", amount, "NOT_ATTENDED")).isInstanceOfSatisfying(InputRejected.class,
                    e -> assertThat(e.violations()).extracting("field").containsExactly("amount"));
        }
        assertThatThrownBy(() -> open(closed, "ENTERPRISE", "1.00", "NOT_GIVEN")).isInstanceOfSatisfying(InputRejected.class,
                e -> assertThat(e.violations()).extracting("field").containsExactly("debtor"));
        assertThat(example.file(closed).status()).isEqualTo(FileStatus.CLOSED);
    }

    private FileNumber closed(String fee) {
        FileNumber file = paid(fee);
        time.goTo("2026-06-30T21:00");
        assertThat(example.file(file).status()).isEqualTo(FileStatus.CLOSED);
        return file;
    }

    private void open(FileNumber file, String debtor, String amount, String reason) {
        recoveries.open(CASE_WORKER, file, answers(debtor, amount, reason));
    }

    private static Answers answers(String debtor, String amount, String reason) {
        return new Answers(new HashMap<>(Map.of("debtor", debtor, "amount", amount, "reason", reason, "explanation", "Vastgesteld bij controle")));
    }
}

@OnH2
class RecoveryByHandOnH2Test extends RecoveryByHandScenarios {
}

@OnPostgres
class RecoveryByHandOnPostgresTest extends RecoveryByHandScenarios {
}
