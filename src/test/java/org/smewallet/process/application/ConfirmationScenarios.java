package org.smewallet.process.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.smewallet.support.Bank.Line.deposit;
import static org.smewallet.support.Example.ENTREPRENEUR;
import static org.smewallet.support.Example.euro;
import static org.smewallet.support.Example.training;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.document.Documents;
import org.smewallet.document.StoredDocument;
import org.smewallet.process.WorkItem;
import org.smewallet.shared.Answers;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.InputRejected;
import org.smewallet.shared.Money;
import org.smewallet.shared.Reason;
import org.smewallet.shared.StepNotAllowed;
import org.smewallet.shared.Violation;
import org.smewallet.subsidy.CaseFile;
import org.smewallet.subsidy.FileStatus;
import org.smewallet.subsidy.TimelineEntry;
import org.smewallet.support.Example;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;

/** The provider's answer, or its silence, in the words of the diagram. */
abstract class ConfirmationScenarios extends FileStories {

    @Autowired
    Documents documents;

    @Test
    @DisplayName("Scenario 3, R-TIME-05: a silent provider brings a case worker in on day 15, is asked once more, then confirms")
    void a_silent_provider() {
        FileNumber file = applied("1000.00");
        ProcessInstance process = instance(file);
        time.goTo("2026-04-13T23:59:59");
        assertThat(example.file(file).outcome()).isEqualTo("AWAITING_CONFIRMATION");
        assertThat(timesPassed(process, "Task_RemindProvider")).isEqualTo(2);
        time.goTo("2026-04-14T00:00:01");
        assertThat(process).isWaitingAt("Task_ReviewSilence");
        assertThat(example.file(file).outcome()).isEqualTo("ESCALATED_TO_CASE_WORKER");

        WorkItem review = workLists.ofBusinessKey(Example.CASE_WORKER, file.number()).get(0);
        assertThat(review.dueAt()).isEqualTo("2026-04-21T21:59:59Z");
        assertThat(engine.getTaskService().createTaskQuery().taskId(review.id()).singleResult().getFollowUpDate().toInstant()).isEqualTo("2026-04-14T22:00:00Z");
        review(file, "EXTEND");
        assertThat(process).isWaitingAt("Task_ProviderDecision");
        time.goTo("2026-04-22T00:00:01");
        assertThat(process).isWaitingAt("Task_ReviewSilence");
        assertThatThrownBy(() -> review(file, "EXTEND")).hasMessageContaining("R-TIME-05");
        review(file, "CONFIRM_ON_EVIDENCE");
        assertThat(process).isWaitingAt("Event_DepositMatched");
    }

    @Test
    @DisplayName("R-TIME-05: evidence is a document that is there and belongs to no other file; else it is refused beside its field")
    void evidence_that_is_not_there() {
        FileNumber other = applied("555.00");
        String foreign = example.upload("brief.pdf", other.number(), Example.CASE_WORKER);
        documents.attach(UUID.fromString(foreign), other.number());
        FileNumber file = applied("1000.00");
        time.goTo("2026-04-14T00:00:01");
        WorkItem review = workLists.ofBusinessKey(Example.CASE_WORKER, file.number()).get(0);
        for (String wrong : List.of("mail", "7d1f0f3e-1d52-4f0a-9d5c-3a7e1f6f2b11", foreign)) {
            assertThatThrownBy(() -> workLists.complete(Example.CASE_WORKER, review.id(), new Answers(Map.of("contactLog", "gebeld",
                    "decision", "CONFIRM_ON_EVIDENCE", "evidence", wrong)))).isInstanceOfSatisfying(InputRejected.class,
                            rejected -> assertThat(rejected.violations()).extracting(Violation::field).containsExactly("evidence"));
        }
        review(file, "CONFIRM_ON_EVIDENCE");
        assertThat(documents.ofFile(file.number())).extracting(StoredDocument::name).containsExactly("antwoord.pdf");
        assertThat(written(file)).contains("Decision after silence: confirmed on evidence. Evidence: antwoord.pdf");
    }

    @Test
    @DisplayName("R-TIME-05: a case worker may refuse a file whose provider stays silent")
    void refused_by_a_case_worker() {
        FileNumber file = applied("1000.00");
        time.goTo("2026-04-14T00:00:01");
        review(file, "REFUSE");
        assertThat(example.file(file)).returns(FileStatus.REFUSED, CaseFile::status).returns("REFUSED_BY_CASE_WORKER", CaseFile::outcome);
        assertThat(example.file(file).wallet().budgetRestored()).isEqualTo(euro("300.00"));
    }

    @Test
    @DisplayName("Scenario 4, R-PROV-10: the provider refuses after an early deposit: all money back, budget back")
    void refused_after_an_early_deposit() {
        FileNumber file = applied("1000.00");
        deposited("700.00", file);
        assertThat(example.file(file).outcome()).isEqualTo("DEPOSIT_HELD_UNTIL_CONFIRMATION");
        example.refuse(file, "UNKNOWN_CUSTOMER");
        CaseFile refused = example.file(file);
        assertThat(refused).returns(FileStatus.REFUSED, CaseFile::status).returns("REFUSED_BY_PROVIDER", CaseFile::outcome);
        assertThat(refused.wallet()).returns(euro("700.00"), CaseFile.WalletView::refunded).returns(euro("300.00"), CaseFile.WalletView::budgetRestored)
                .returns(Money.ZERO, CaseFile.WalletView::held);
        balanced();
    }

    @Test
    @DisplayName("R-DEP-02, R-SUB-01: money that comes early is held without top-up, and counts when the provider confirms")
    void confirmed_after_an_early_deposit() {
        FileNumber file = applied("1000.00");
        deposited("700.00", file);
        assertThat(example.file(file).wallet()).returns(euro("700.00"), CaseFile.WalletView::held).returns(Money.ZERO, CaseFile.WalletView::topUp);
        time.goTo("2026-04-01T10:00");
        example.confirm(file);
        time.runDue();
        assertThat(example.file(file).outcome()).isEqualTo("FUNDED");
        assertThat(example.file(file).wallet()).returns(euro("1000.00"), CaseFile.WalletView::balance).returns(euro("300.00"), CaseFile.WalletView::topUp);
        balanced();
    }

    @Test
    @DisplayName("R-PROV-09: after WRONG_AMOUNT the applicant corrects within 3 days, the application date stays")
    void corrected_after_refusal() {
        FileNumber file = applied("1000.00");
        time.goTo("2026-04-02T10:00");
        example.refuse(file, "WRONG_AMOUNT");
        assertThat(instance(file)).isWaitingAt("Task_CorrectApplication");
        applications.saveDraft(ENTREPRENEUR, file, new Answers(training("2026-04-01", "950.00")));
        assertThat(example.file(file).subsidy()).isEqualTo(euro("300.00"));
        time.goTo("2026-04-05T23:59:00");
        applications.submitCorrection(ENTREPRENEUR, file, new Answers(training("2026-04-01", "900.00")));
        CaseFile corrected = example.file(file);
        assertThat(corrected).returns(euro("270.00"), CaseFile::subsidy).returns(LocalDate.parse("2026-03-30"), CaseFile::applicationDate)
                .returns(FileStatus.SUBMITTED, CaseFile::status);
    }

    @Test
    @DisplayName("R4: after submission nobody moves the start date, neither with the form of the draft nor with the provider's answer")
    void the_start_date_is_frozen() {
        FileNumber file = applied("1000.00");
        Answers moved = new Answers(training("2026-04-20", "1000.00"));
        assertThatThrownBy(() -> applications.saveDraft(ENTREPRENEUR, file, moved)).isInstanceOf(StepNotAllowed.class);
        assertThatThrownBy(() -> applications.submitDraft(ENTREPRENEUR, file, moved)).isInstanceOf(StepNotAllowed.class);
        assertThatThrownBy(() -> applications.submitCorrection(ENTREPRENEUR, file, moved)).isInstanceOf(StepNotAllowed.class);
        Map<String, Object> answer = new HashMap<>(Example.confirmation().values());
        answer.putAll(moved.values());
        applications.decideAsProvider(Example.PROVIDER, file, new Answers(answer));
        assertThat(example.file(file)).returns(LocalDate.parse("2026-04-01"), CaseFile::startDate).returns(FileStatus.AWAITING_DEPOSIT, CaseFile::status);
    }

    @Test
    @DisplayName("R4: a corrected start date is judged by the day of the application, so it saves no days, and the audit trail tells it")
    void a_corrected_start_date_is_judged_again() {
        FileNumber file = applied("1000.00");
        example.refuse(file, "WRONG_START_DATE");
        applications.submitCorrection(ENTREPRENEUR, file, new Answers(training("2026-03-10", "1000.00")));
        assertThat(example.file(file)).returns(FileStatus.REFUSED, CaseFile::status).returns(LocalDate.parse("2026-03-30"), CaseFile::applicationDate);
        assertThat(example.file(file).reasons()).extracting(Reason::rule).containsExactly("R-TIME-01");
        assertThat(caseFiles.timeline(Example.CASE_WORKER, file)).extracting(TimelineEntry::rule).contains("R-PROV-09", "R-TIME-01");
    }

    @Test
    @DisplayName("R-PROV-09: a correction that does not come in 3 days refuses the file")
    void not_corrected() {
        FileNumber file = applied("1000.00");
        ProcessInstance process = instance(file);
        example.refuse(file, "WRONG_START_DATE");
        time.goTo("2026-04-03T00:00:01");
        assertThat(process).isEnded().hasPassed("Event_CorrectionLimitPassed", "Task_RefuseFile");
        assertThat(example.file(file).status()).isEqualTo(FileStatus.REFUSED);
    }
}

@OnH2
class ConfirmationOnH2Test extends ConfirmationScenarios {
}

@OnPostgres
class ConfirmationOnPostgresTest extends ConfirmationScenarios {
}
