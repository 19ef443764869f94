package org.smewallet.process.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.smewallet.support.Example.ENTREPRENEUR;
import static org.smewallet.support.Example.training;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.shared.Answers;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.FileNumber;
import org.smewallet.subsidy.CaseFile;
import org.smewallet.subsidy.FileStatus;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;

/** A draft and the last day to apply, in the words of the diagram. */
abstract class DraftScenarios extends FileStories {

    @Test
    @DisplayName("T1, Scenario 2, R-TIME-01: an application on day 14 is accepted, on day 15 refused")
    void last_day_to_apply() {
        EnterpriseNumber enterprise = example.smallEnterprise();
        time.jumpTo("2026-03-30T23:59:59");
        FileNumber inTime = example.apply(enterprise, training("2026-03-16", "555.00"));
        time.jumpTo("2026-03-31T00:00:00");
        FileNumber late = example.apply(enterprise, training("2026-03-16", "555.00"));

        assertThat(example.file(inTime).status()).isEqualTo(FileStatus.SUBMITTED);
        assertThat(example.file(late)).returns(FileStatus.REFUSED, CaseFile::status).returns("REFUSED_LATE_APPLICATION", CaseFile::outcome);
        assertThat(example.file(late).reasons()).first().returns("R-TIME-01", reason -> reason.rule());
    }

    @Test
    @DisplayName("Scenario 2, R-TIME-12: a draft is warned on day 7, 12 and 14 and expires on day 15")
    void a_draft_expires() {
        EnterpriseNumber enterprise = example.smallEnterprise();
        FileNumber draft = applications.openDraft(ENTREPRENEUR, enterprise, new Answers(Map.of("startDate", "2026-03-25")));
        ProcessInstance process = instance(draft);
        assertThat(process).isWaitingAt("Task_EditApplication");
        time.goTo("2026-04-08T23:59:59");
        assertThat(process).isNotEnded();
        assertThat(timesPassed(process, "Task_RemindDraft")).isEqualTo(3);
        time.goTo("2026-04-09T00:00:01");
        assertThat(process).isEnded().hasPassed("Task_ExpireDraft");
        assertThat(example.file(draft).status()).isEqualTo(FileStatus.EXPIRED);
    }

    @Test
    @DisplayName("R-TIME-12: another start date moves the limit of the draft; a submitted draft becomes a file")
    void a_draft_is_moved_and_submitted() {
        EnterpriseNumber enterprise = example.smallEnterprise();
        FileNumber draft = applications.openDraft(ENTREPRENEUR, enterprise, new Answers(Map.of()));
        applications.saveDraft(ENTREPRENEUR, draft, new Answers(Map.of("startDate", "2026-04-20", "title", "Concept")));
        ProcessInstance process = instance(draft);
        assertThat(timesPassed(process, "Task_SetDraftLimits")).isEqualTo(2);
        time.goTo("2026-05-04T12:00");
        applications.submitDraft(ENTREPRENEUR, draft, new Answers(training("2026-04-20", "1000.00")));
        assertThat(process).isWaitingAt("Task_ProviderDecision").hasNotPassed("Task_ExpireDraft");
        assertThat(example.file(draft).applicationDate()).isEqualTo(LocalDate.parse("2026-05-04"));
    }

    @Test
    void a_discarded_draft_ends() {
        FileNumber draft = applications.openDraft(ENTREPRENEUR, example.smallEnterprise(), new Answers(Map.of()));
        ProcessInstance process = instance(draft);
        applications.discardDraft(ENTREPRENEUR, draft);
        assertThat(process).isEnded().hasPassed("EndEvent_Discarded");
    }
}

@OnH2
class DraftOnH2Test extends DraftScenarios {
}

@OnPostgres
class DraftOnPostgresTest extends DraftScenarios {
}
