package org.smewallet.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Puts the tables that come with the product into the engine, takes the newest version of each from there, and notices
 * within seconds when another node deployed a newer one. A command of the jar takes what is there.
 */
@Component
class TableDeployment implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(TableDeployment.class);
    private static final long LOOK_EVERY = TimeUnit.SECONDS.toNanos(5);
    private static final int MOST_TABLES = 500;

    private final ProcessEngine engine;
    private final RunningTables running;
    private final boolean deploys;
    private final Map<String, String> seen = new HashMap<>();
    private final AtomicLong nextLook = new AtomicLong();

    TableDeployment(ProcessEngine engine, RunningTables running, @Value("${smewallet.command:}") String command) {
        this.engine = engine;
        this.running = running;
        this.deploys = command.isEmpty();
    }

    @Override
    public void afterPropertiesSet() {
        if (deploys) {
            deploy();
        }
        takeNewest();
        nextLook.set(System.nanoTime() + LOOK_EVERY);
        running.refreshBy(this::look);
    }

    private void deploy() {
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment().name("SME Wallet rulebook").source("application")
                .enableDuplicateFiltering(true);
        RunningTables.shipped().forEach((name, dmn) -> deployment.addInputStream("processes/rules/" + name, new java.io.ByteArrayInputStream(dmn)));
        deployment.deploy();
    }

    private void look() {
        long next = nextLook.get();
        if (System.nanoTime() - next >= 0 && nextLook.compareAndSet(next, System.nanoTime() + LOOK_EVERY)) {
            try {
                takeNewest();
            } catch (TableRejected e) {
                LOG.error("Tables of another node were not taken over, the running version stays: {}", e.getMessage());
            }
        }
    }

    private synchronized void takeNewest() {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> {
                    take(engine.getRepositoryService());
                    return null;
                }));
    }

    private void take(RepositoryService repository) {
        Map<String, String> newest = new HashMap<>();
        List<DecisionTable> tables = new ArrayList<>();
        for (DecisionDefinition definition : repository.createDecisionDefinitionQuery().latestVersion().listPage(0, MOST_TABLES)) {
            if (RuleTable.byId(definition.getKey()).isPresent() && !definition.getId().equals(seen.get(definition.getKey()))) {
                newest.put(definition.getKey(), definition.getId());
                tables.add(TableReader.read(definition.getResourceName(), model(repository, definition)));
            }
        }
        if (!tables.isEmpty()) {
            running.run(running.changed(tables));
            seen.putAll(newest);
        }
    }

    private static byte[] model(RepositoryService repository, DecisionDefinition definition) {
        try (InputStream dmn = repository.getDecisionModel(definition.getId())) {
            return dmn.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
