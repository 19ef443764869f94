package org.smewallet.process.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.smewallet.support.Bank.Line.takenBack;

import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.process.WorkItem;
import org.smewallet.shared.FileNumber;
import org.smewallet.support.Example;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;

/** What staff see of a task in Tasklist: its name, its dates, what its form shows. */
abstract class StaffTaskScenarios extends RecoveryStories {

    @Test
    @DisplayName("R-TIME-11: a task without a limit of its own is due in two working days and followed up on the next one")
    void dates_of_a_task() {
        Task task = toIdentify();
        assertThat(task.getFollowUpDate().toInstant()).as("Monday").isEqualTo("2026-04-12T22:00:00Z");
        assertThat(task.getDueDate().toInstant()).as("Tuesday evening").isEqualTo("2026-04-14T21:59:59Z");
        cancelledAfterPayment("555.00");
        Task draft = inTasklist("Task_DraftDecision");
        assertThat(draft.getDueDate().toInstant()).isEqualTo("2026-04-14T21:59:59Z");
        assertThat(engine.getRuntimeService().getVariables(draft.getProcessInstanceId())).as("kept with the task only")
                .doesNotContainKeys("staffTaskLastMomentAt", "followUpAt");
    }

    @Test
    @DisplayName("a task is called as its form is headed, Dutch first; an entrepreneur's keeps the name of its step")
    void name_of_a_task() {
        assertThat(toIdentify().getName()).isEqualTo("Welke storting nam de bank terug? / Which deposit did the bank take back?");
        FileNumber file = funded("555.00");
        assertThat(workLists.ofBusinessKey(Example.ENTREPRENEUR, file.number())).extracting(WorkItem::name).containsExactly("Order payment");
    }

    @Test
    @DisplayName("Tasklist shows days and amounts as people write them; portal and interface get them as they are stored")
    void days_and_amounts() {
        Task task = toIdentify();
        assertThat(engine.getTaskService().getVariablesLocal(task.getId())).containsEntry("valueDate", "10 april 2026").containsEntry("amount", "700,00")
                .hasEntrySatisfying("candidates", text -> assertThat(text.toString()).contains("1 april 2026"));
        assertThat(workLists.prefill(Example.CASE_WORKER, task.getId())).containsEntry("valueDate", "2026-04-10").containsEntry("amount", "700.00");
    }

    @Test
    @DisplayName("what staff fill in stays as a form reads it: an amount to change is not written out")
    void open_fields_stay() {
        cancelledAfterPayment("555.00");
        assertThat(engine.getTaskService().getVariablesLocal(inTasklist("Task_DraftDecision").getId())).containsEntry("amount", "555.00")
                .containsEntry("paidAmount", "555,00");
        assertThat(workLists.prefill(Example.CASE_WORKER, inTasklist("Task_DraftDecision").getId()).get("rule").toString())
                .startsWith("De dienstverlener gaf de dienst niet").endsWith("(R-REF-03)");
    }

    private Task toIdentify() {
        FileNumber file = funded("1000.00");
        bank.statement(takenBack(example.file(file).ownContribution().toString(), "", "BE71096123456769"));
        time.runDue();
        return inTasklist("Task_IdentifyDeposit");
    }

    private Task inTasklist(String key) {
        WorkItem item = task("agency-caseworker", key);
        return engine.getTaskService().createTaskQuery().taskId(item.id()).singleResult();
    }
}

@OnH2
class StaffTaskOnH2Test extends StaffTaskScenarios {
}

@OnPostgres
class StaffTaskOnPostgresTest extends StaffTaskScenarios {
}
