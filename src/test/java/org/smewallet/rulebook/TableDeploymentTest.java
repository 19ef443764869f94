package org.smewallet.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What happens to the running tables when others are deployed to the engine. */
class TableDeploymentTest {

    private final RunningTables running = new RunningTables();
    private final Rulebook rulebook = new DmnRulebook(running);
    private ProcessEngine engine;

    @BeforeEach
    void start() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("tables");
        configuration.setJdbcUrl("jdbc:h2:mem:tables");
        configuration.setJobExecutorActivate(false);
        configuration.getProcessEnginePlugins().add(new TableDeployer(running));
        engine = configuration.buildProcessEngine();
        new TableDeployment(engine, running, "").afterPropertiesSet();
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void the_engine_takes_every_table_that_comes_with_the_product() {
        assertThat(engine.getRepositoryService().createDecisionDefinitionQuery().list()).hasSize(RuleTable.values().length);
    }

    @Test
    void starting_again_with_the_same_tables_makes_no_new_version() {
        new TableDeployment(engine, new RunningTables(), "").afterPropertiesSet();
        assertThat(engine.getRepositoryService().createDecisionDefinitionQuery().latestVersion().list())
                .allSatisfy(table -> assertThat(table.getVersion()).isOne());
    }

    @Test
    @DisplayName("Scenario 21, R-TIME-07: 14 days from a future date on")
    void a_hard_limit_of_14_days_from_a_future_date_leaves_older_files_30_days() {
        deploy("limits.dmn", ChangedTables.hardLimitFrom("2027-07-01", "2027-06-30", 14));
        assertThat(rulebook.depositHardLimit(LocalDate.of(2027, 6, 30)).lastDay()).isEqualTo(LocalDate.of(2027, 7, 30));
        assertThat(rulebook.depositHardLimit(LocalDate.of(2027, 7, 1)).lastDay()).isEqualTo(LocalDate.of(2027, 7, 15));
    }

    @Test
    void a_bad_table_is_refused_and_the_running_version_stays() {
        byte[] overlapping = ChangedTables.hardLimitFrom("2027-07-01", "2027-07-01", 14);
        assertThatThrownBy(() -> deploy("limits.dmn", overlapping)).hasStackTraceContaining("Table limits: row").hasStackTraceContaining("overlaps");
        assertThat(rulebook.depositHardLimit(LocalDate.of(2027, 7, 1)).days()).isEqualTo(30);
        assertThat(engine.getRepositoryService().createDecisionDefinitionQuery().decisionDefinitionKey("limits").list()).hasSize(1);
    }

    @Test
    void another_node_takes_the_newest_tables_when_it_starts() {
        deploy("limits.dmn", ChangedTables.hardLimitFrom("2027-07-01", "2027-06-30", 14));
        RunningTables elsewhere = new RunningTables();
        new TableDeployment(engine, elsewhere, "").afterPropertiesSet();
        assertThat(new DmnRulebook(elsewhere).depositHardLimit(LocalDate.of(2027, 7, 1)).days()).isEqualTo(14);
    }

    private void deploy(String file, byte[] dmn) {
        engine.getRepositoryService().createDeployment().name("Changed by an analyst").addInputStream(file, new ByteArrayInputStream(dmn)).deploy();
    }
}
