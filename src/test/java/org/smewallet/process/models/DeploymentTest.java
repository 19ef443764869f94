package org.smewallet.process.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The engine itself reads every model, with nothing of ours around it. */
class DeploymentTest {

    @Test
    @DisplayName("the engine accepts every model and form")
    void the_engine_accepts_every_model_and_form() throws Exception {
        ProcessEngine engine = new StandaloneInMemProcessEngineConfiguration()
                .setJdbcUrl("jdbc:h2:mem:models;DB_CLOSE_DELAY=-1")
                .setProcessEngineName("models")
                .setJobExecutorActivate(false)
                .buildProcessEngine();
        try {
            var deployment = engine.getRepositoryService().createDeployment();
            List<Path> resources = Models.files("processes", ".bpmn");
            for (Path file : resources) {
                deployment.addInputStream(file.getFileName().toString(), Files.newInputStream(file));
            }
            for (Path file : Models.files("forms", ".form")) {
                deployment.addInputStream(file.getFileName().toString(), Files.newInputStream(file));
            }
            deployment.deploy();

            assertThat(engine.getRepositoryService().createProcessDefinitionQuery().list())
                    .extracting(ProcessDefinition::getKey)
                    .containsExactlyInAnyOrderElementsOf(resources.stream().map(Models::nameOf).toList());
        } finally {
            engine.close();
        }
    }
}
