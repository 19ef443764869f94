package org.smewallet.process.engine;

import java.io.IOException;
import java.io.InputStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys diagrams and forms together, so that a form is bound to the version of the diagram it came with. Unchanged
 * files make no new version; the engine's deployment lock lets several nodes start at once. A command of the jar deploys nothing.
 */
@Component
@ConditionalOnExpression("'${smewallet.command:}'.isEmpty()")
@Order(Ordered.HIGHEST_PRECEDENCE)
class ModelDeployment implements InitializingBean {

    private static final String[] MODELS = {"processes/*.bpmn", "forms/*.form"};

    private final RepositoryService repository;

    ModelDeployment(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        DeploymentBuilder deployment = repository.createDeployment().name("SME Wallet").source("application")
                .enableDuplicateFiltering(true);
        boolean any = false;
        for (String pattern : MODELS) {
            String folder = pattern.substring(0, pattern.indexOf('/') + 1);
            for (Resource model : new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern)) {
                try (InputStream content = model.getInputStream()) {
                    deployment.addInputStream(folder + model.getFilename(), content);
                }
                any = true;
            }
        }
        if (any) {
            deployment.deploy();
        }
    }
}
