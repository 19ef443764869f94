package org.smewallet.process.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.smewallet.support.Example.ENTREPRENEUR;
import static org.smewallet.support.Example.PROVIDER;
import static org.smewallet.support.Example.euro;
import static org.smewallet.support.Example.training;

import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.smewallet.shared.Answers;
import org.smewallet.shared.CommandRefused;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.StepNotAllowed;
import org.smewallet.subsidy.InvoiceView;
import org.smewallet.support.OnPostgres;
import org.smewallet.support.Race;
import org.springframework.beans.factory.annotation.Autowired;

/** Invoices and standing orders against people, with real threads on a real database: one effect, the other is told. */
@OnPostgres
class InvoiceRaceOnPostgresTest extends InvoiceStories {

    private static final int ROUNDS = 3;

    @Autowired
    ManagementService management;

    @RepeatedTest(ROUNDS)
    @DisplayName("R-PAY-02: one invoice number uploaded for two files at once is taken once")
    void one_number_for_two_files() {
        FileNumber first = funded("1000.00");
        FileNumber second = funded("1000.00");
        Race<InvoiceView> race = Race.between(uploading(first), uploading(second));
        assertThat(race.results()).hasSize(1);
        assertThat(race.failures()).singleElement().isInstanceOfAny(StepNotAllowed.class, CommandRefused.class);
        assertThat(seen(first).size() + seen(second).size()).isEqualTo(1);
    }

    @RepeatedTest(ROUNDS)
    @DisplayName("R-PAY-09: the standing order comes due while the enterprise orders the same invoice: paid once")
    void standing_order_against_the_enterprise() {
        FileNumber file = file(training("2026-04-01", "555.00"), true);
        invoices.upload(PROVIDER, file, form("F-1", "555.00"));
        Answers order = example.paymentOrder(file, "F-1", "555.00", "2026-04-10", false);
        time.jumpTo("2026-04-14T00:00:01");
        String due = management.createJobQuery().activityId("Event_ObjectionOver").singleResult().getId();
        Race.between(() -> applications.orderPayment(ENTREPRENEUR, file, order), () -> {
            management.executeJob(due);
            return "placed";
        });
        // Whatever the loser meets, the engine tries a job again, and a person is told.
        time.runDue();
        assertThat(bank.executePayments()).containsExactly(file + "-P1-1");
        time.runDue();
        assertThat(example.file(file).wallet().paidToProvider()).isEqualTo(euro("555.00"));
        assertThat(seen(file)).singleElement().returns(true, InvoiceView::ordered);
        assertThat(management.createJobQuery().withException().count()).isZero();
        balanced();
    }

    private Callable<InvoiceView> uploading(FileNumber file) {
        Answers form = form("F-1", "100.00");
        return () -> invoices.upload(PROVIDER, file, form);
    }
}
