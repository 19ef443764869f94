package org.smewallet.process.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.smewallet.support.Example.CASE_WORKER;
import static org.smewallet.support.Example.ENTREPRENEUR;
import static org.smewallet.support.Example.PROVIDER;
import static org.smewallet.support.Example.euro;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.process.WorkItem;
import org.smewallet.shared.Answers;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.InputRejected;
import org.smewallet.shared.Violation;
import org.smewallet.subsidy.CaseFile;
import org.smewallet.subsidy.FileClosed;
import org.smewallet.subsidy.FileStatus;
import org.smewallet.subsidy.QuestionView;
import org.smewallet.subsidy.Questions;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** The rating of the provider, which runs beside the payment, and the end of the file, in the words of the diagram. */
@RecordApplicationEvents
abstract class RatingScenarios extends InvoiceStories {

    @Autowired
    ApplicationEvents events;
    @Autowired
    Questions questions;

    @Test
    @DisplayName("R-PROV-11: asked when four fifths are paid, while the rest is still to be ordered; the file closes when both are done")
    void rated_beside_the_payment() {
        FileNumber file = funded("1000.00");
        ProcessInstance process = instance(file);
        paid(file, "F-1", "799.99");
        assertThat(process).isWaitingAt("Task_OrderPayment").hasNotPassed("Task_AskRating");
        paid(file, "F-2", "0.01");
        assertThat(process).isWaitingAt("Task_OrderPayment", "Task_RateProvider");
        assertThat(example.file(file)).returns(FileStatus.PARTLY_PAID, CaseFile::status);

        rate(file);
        assertThat(process).isNotEnded().hasPassed("EndEvent_Rated").isWaitingAt("Task_OrderPayment");
        paid(file, "F-3", "200.00");
        assertThat(process).isEnded().hasPassed("EndEvent_PaymentDone", "Task_CloseFile");
        assertThat(example.file(file)).returns(FileStatus.CLOSED, CaseFile::status).returns("PAID_FULL", CaseFile::outcome);
        assertThat(closed()).containsExactly(new FileClosed(file));
        balanced();
    }

    @Test
    @DisplayName("R-PROV-11: the file stays PAID until the rating is given; the days to rate count from the paid share")
    void paid_until_rated() {
        FileNumber file = funded("1000.00");
        ProcessInstance process = instance(file);
        paid(file, "F-1", "900.00");
        time.goTo("2026-05-05T09:00");
        paid(file, "F-2", "100.00");
        assertThat(example.file(file).status()).isEqualTo(FileStatus.PAID);
        time.goTo("2026-05-10T23:59:59");
        assertThat(process).isWaitingAt("Task_RateProvider");
        assertThat(example.file(file).nextStep()).returns("RATE", CaseFile.NextStep::kind).returns(LocalDate.parse("2026-05-10"), CaseFile.NextStep::lastDay);
        assertThat(lastDay(file, "RATING")).isEqualTo("2026-05-10");
        time.goTo("2026-05-11T00:00:01");
        assertThat(process).isEnded().hasPassed("Event_RatingClosed", "EndEvent_RatingClosed", "Task_CloseFile");
        assertThat(example.file(file)).returns(FileStatus.CLOSED, CaseFile::status).returns("PAID_FULL", CaseFile::outcome);
        assertThat(closed()).containsExactly(new FileClosed(file));
    }

    @Test
    @DisplayName("R-PROV-11: less than four fifths paid and the rest given up: nobody is asked, the file closes")
    void too_little_paid_to_be_asked() {
        FileNumber file = funded("1000.00");
        ProcessInstance process = instance(file);
        example.pay(file, "F-1", "700.00", "2026-04-10", true);
        settled();
        assertThat(process).isEnded().hasNotPassed("Task_AskRating");
        assertThat(example.file(file).outcome()).isEqualTo("CLOSED_REST_REFUNDED");
    }

    @Test
    @DisplayName("R-DEP-08, R-PROV-11: on a reduced file the share counts of what is left of it")
    void a_reduced_file_is_rated_too() {
        FileNumber file = confirmed("1000.00");
        ProcessInstance process = instance(file);
        deposited("350.00", file);
        time.goTo("2026-05-02T09:00");
        bank.statementOfDay("2026-05-01");
        time.runDue();
        assertThat(example.file(file).status()).isEqualTo(FileStatus.REDUCED);
        paid(file, "F-1", "500.00");
        assertThat(process).isWaitingAt("Task_RateProvider");
    }

    @Test
    @DisplayName("R-PROV-11, R-TIME-09: advice must be rated: the task waits until the use deadline, which closes the file")
    void advice_is_rated_until_the_use_deadline() {
        FileNumber file = advice(false);
        ProcessInstance process = instance(file);
        performed(file, "1000.00");
        settled();
        time.goTo("2027-12-31T23:59:00");
        assertThat(process).isWaitingAt("Task_RateProvider");
        assertThat(example.file(file).status()).isEqualTo(FileStatus.PAID);
        time.goTo("2028-01-01T00:00:01");
        assertThat(process).isEnded();
        assertThat(example.file(file)).returns(FileStatus.CLOSED, CaseFile::status).returns("PAID_FULL", CaseFile::outcome);
        assertThat(closed()).containsExactly(new FileClosed(file));
        balanced();
    }

    @Test
    @DisplayName("R-TIME-09: the use deadline ends payment and rating together: the rest goes back")
    void the_use_deadline_ends_both() {
        FileNumber file = advice(false);
        performed(file, "900.00");
        settled();
        ProcessInstance process = instance(file);
        assertThat(process).isWaitingAt("Task_OrderPayment", "Task_RateProvider");
        time.goTo("2028-01-01T00:00:01");
        assertThat(process).isEnded().hasPassed("Event_UseLimitPassed");
        assertThat(example.file(file)).returns("CLOSED_REST_REFUNDED", CaseFile::outcome);
        assertThat(example.file(file).wallet().balance()).isEqualTo(euro("0.00"));
        assertThat(workLists.ofBusinessKey(ENTREPRENEUR, file.number())).isEmpty();
        balanced();
    }

    @Test
    @DisplayName("R-REF-02: a stop ends the rating with the payment")
    void a_stop_ends_the_rating() {
        FileNumber file = funded("1000.00");
        ProcessInstance process = instance(file);
        paid(file, "F-1", "900.00");
        assertThat(process).isWaitingAt("Task_OrderPayment", "Task_RateProvider");
        example.withdraw(file);
        assertThat(process).isEnded().hasPassed("Task_RefundRest").hasNotPassed("Task_CloseFile");
        assertThat(example.file(file).status()).isEqualTo(FileStatus.STOPPED);
        assertThat(workLists.ofBusinessKey(ENTREPRENEUR, file.number())).isEmpty();
        assertThat(closed()).isEmpty();
        balanced();
    }

    private void performed(FileNumber file, String amount) {
        applications.orderPayment(ENTREPRENEUR, file,
                with(example.paymentOrder(file, "F-1", amount, "2026-04-08", false), "performedUntil", "2026-04-08"));
    }

    private void paid(FileNumber file, String invoice, String amount) {
        example.pay(file, invoice, amount, "2026-04-10");
        settled();
    }

    @Test
    @DisplayName("R-PROV-11, R-CMP-01: a complaint in the rating needs words and goes to a case worker, also beside a question that waits")
    void complaint() {
        FileNumber file = funded("1000.00");
        paid(file, "F-1", "1000.00");
        WorkItem task = toRate(file);
        assertThatThrownBy(() -> workLists.complete(ENTREPRENEUR, task.id(), new Answers(Map.of("score", 1, "complaint", true))))
                .isInstanceOfSatisfying(InputRejected.class, rejected -> assertThat(rejected.violations()).extracting(Violation::field).containsExactly("remark"));
        questions.ask(ENTREPRENEUR, file, new Answers(Map.of("question", "Eerste vraag")));
        workLists.complete(ENTREPRENEUR, task.id(), new Answers(Map.of("score", 1, "complaint", true, "remark", "De lesgever kwam niet")));
        assertThat(questions.of(ENTREPRENEUR, file)).extracting(QuestionView::text).containsExactly("Eerste vraag", "De lesgever kwam niet");
        assertThat(workLists.list(CASE_WORKER, null, null, 0, 20).items()).filteredOn(item -> item.process().equals("question")).hasSize(2);
        assertThat(questions.of(PROVIDER, file)).isEmpty();
    }

    private void settled() {
        bank.executePayments();
        time.runDue();
    }

    private void rate(FileNumber file) {
        workLists.complete(ENTREPRENEUR, toRate(file).id(), new Answers(Map.of("score", 4)));
    }

    private WorkItem toRate(FileNumber file) {
        return workLists.ofBusinessKey(ENTREPRENEUR, file.number()).stream().filter(item -> item.key().equals("Task_RateProvider")).findFirst().orElseThrow();
    }

    private List<FileClosed> closed() {
        return events.stream(FileClosed.class).toList();
    }
}

@OnH2
class RatingOnH2Test extends RatingScenarios {
}

@OnPostgres
class RatingOnPostgresTest extends RatingScenarios {
}
