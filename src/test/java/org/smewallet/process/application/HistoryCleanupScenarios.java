package org.smewallet.process.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.process.WorkItem;
import org.smewallet.shared.Answers;
import org.smewallet.shared.FileNumber;
import org.smewallet.subsidy.Questions;
import org.smewallet.support.DatabaseContent;
import org.smewallet.support.Example;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;

/** The engine forgets what it need not keep any longer; the tables of our own forget nothing by it. */
abstract class HistoryCleanupScenarios extends FileStories {

    @Autowired
    Questions questions;
    @Autowired
    DataSource source;

    @Test
    @DisplayName("R-CTL-05, O5: two years after a question and ten years after a file the engine's history of it is gone; file, audit trail and question stay")
    void forgotten_by_the_engine_alone() {
        FileNumber file = applied("555.00");
        questions.ask(Example.ENTREPRENEUR, file, new Answers(Map.of("question", "Mag ik in twee keer storten?")));
        WorkItem task = task("agency-caseworker", "Task_AnswerQuestion");
        workLists.complete(Example.CASE_WORKER, task.id(), new Answers(Map.of("answer", "Ja.")));
        time.runDue();
        example.withdraw(file);
        time.runDue();
        Map<String, List<String>> ours = ours();
        cleanUpOn("2028-03-29T12:00");
        assertThat(remembered(file.number())).isPositive();
        assertThat(remembered(task.businessKey())).isPositive();
        cleanUpOn("2028-04-01T12:00");
        assertThat(remembered(file.number())).isPositive();
        assertThat(remembered(task.businessKey())).isZero();
        cleanUpOn("2036-03-29T12:00");
        assertThat(remembered(file.number())).isPositive();
        cleanUpOn("2036-04-01T12:00");
        assertThat(remembered(file.number())).isZero();
        assertThat(engine.getHistoryService().createHistoricActivityInstanceQuery().count()).isZero();
        assertThat(ours()).isEqualTo(ours);
        assertThat(written(file)).isNotEmpty();
    }

    @Test
    @DisplayName("The engine remembers each task and step of a file, once, but no gateway, and not when it may forget them")
    void what_is_remembered_of_a_file() {
        FileNumber file = applied("555.00");
        assertThat(engine.getHistoryService().createHistoricActivityInstanceQuery().activityId("Task_CheckRules").list()).singleElement().satisfies(step -> {
            assertThat(step.getEndTime()).isNotNull();
            assertThat(step.getRemovalTime()).isNull();
        });
        assertThat(engine.getHistoryService().createHistoricActivityInstanceQuery().activityType("exclusiveGateway").count()).isZero();
        example.withdraw(file);
        assertThat(engine.getHistoryService().createHistoricProcessInstanceQuery().processInstanceBusinessKey(file.number()).singleResult().getRemovalTime()).isNull();
    }

    private void cleanUpOn(String moment) {
        time.jumpTo(moment);
        engine.getHistoryService().cleanUpHistoryAsync(true);
        engine.getHistoryService().findHistoryCleanupJobs().stream().map(Job::getId).forEach(engine.getManagementService()::executeJob);
    }

    private long remembered(String businessKey) {
        return engine.getHistoryService().createHistoricProcessInstanceQuery().processInstanceBusinessKey(businessKey).count();
    }

    private Map<String, List<String>> ours() {
        Map<String, List<String>> content = new TreeMap<>(new DatabaseContent(source).without());
        content.keySet().removeIf(table -> table.startsWith("act_"));
        return content;
    }
}

@OnH2
class HistoryCleanupOnH2Test extends HistoryCleanupScenarios {
}

@OnPostgres
class HistoryCleanupOnPostgresTest extends HistoryCleanupScenarios {
}
