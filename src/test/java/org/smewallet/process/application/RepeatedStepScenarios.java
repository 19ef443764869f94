package org.smewallet.process.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.smewallet.support.Example.euro;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.shared.Answers;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Money;
import org.smewallet.shared.StepNotAllowed;
import org.smewallet.subsidy.CaseFile;
import org.smewallet.support.Example;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;

/** What comes a second time in the life of a file; first met by the random histories. */
abstract class RepeatedStepScenarios extends FileStories {

    @Test
    @DisplayName("R-REF-02: a rest given up again, after a payout was cancelled, goes back again")
    void a_second_rest() {
        FileNumber file = funded("1000.00");
        example.pay(file, "F-1", "600.00", "2026-04-10", true);
        cancelled(file + "-P1");
        example.pay(file, "F-1", "100.00", "2026-04-10", true);
        bank.executePayments();
        time.runDue();

        CaseFile.WalletView wallet = example.file(file).wallet();
        assertThat(wallet).returns(Money.ZERO, CaseFile.WalletView::balance).returns(euro("100.00"), CaseFile.WalletView::paidToProvider)
                .returns(euro("630.00"), CaseFile.WalletView::refunded).returns(euro("270.00"), CaseFile.WalletView::returnedToAgency)
                .returns(euro("270.00"), CaseFile.WalletView::budgetRestored);
        balanced();
    }

    @Test
    @DisplayName("R-PAY-05: cents ordered after payouts of cents were cancelled are split into parts that are never less than nothing")
    void cents_after_cancelled_cents() {
        FileNumber file = funded("1000.00");
        for (int invoice = 1; invoice <= 8; invoice++) {
            example.pay(file, "F-" + invoice, "0.01", "2026-04-10");
        }
        bank.rejectPayments("AC04");
        time.runDue();
        // These two are the ones that were paid from the subsidy.
        List.of("-P2", "-P6").forEach(payout -> repaired(file + payout, "CANCEL_ORDER"));

        example.pay(file, "F-9", "0.01", "2026-04-10");

        CaseFile.WalletView wallet = example.file(file).wallet();
        assertThat(wallet).returns(euro("700.00"), CaseFile.WalletView::own).returns(euro("299.99"), CaseFile.WalletView::subsidy);
        balanced();
    }

    @Test
    @DisplayName("R-REF-01: who stops again while the stop waits for a payment is told so, and nothing changes")
    void a_second_stop() {
        FileNumber file = funded("1000.00");
        example.pay(file, "F-1", "400.00", "2026-04-10");
        example.withdraw(file);

        assertThatThrownBy(() -> example.withdraw(file)).isInstanceOf(StepNotAllowed.class).hasMessageContaining("being stopped already");

        bank.executePayments();
        time.runDue();
        assertThat(example.file(file)).returns("WITHDRAWN_PARTLY_PAID", CaseFile::outcome);
        balanced();
    }

    private void cancelled(String payout) {
        bank.rejectPayments("AC04");
        time.runDue();
        repaired(payout, "CANCEL_ORDER");
    }

    private void repaired(String payout, String decision) {
        String task = workLists.ofBusinessKey(Example.FINANCE, payout).get(0).id();
        workLists.complete(Example.FINANCE, task, new Answers(Map.of("decision", decision)));
        time.runDue();
    }
}

@OnH2
class RepeatedStepOnH2Test extends RepeatedStepScenarios {
}

@OnPostgres
class RepeatedStepOnPostgresTest extends RepeatedStepScenarios {
}
