package org.smewallet.rulebook;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.stereotype.Component;

/**
 * Looks at every deployment before the engine takes it: tables of the rulebook that may not run refuse it as a whole,
 * and the running version stays; good ones run as soon as the deployment is committed.
 */
@Component
class TableDeployer extends AbstractProcessEnginePlugin implements Deployer {

    private final RunningTables running;

    TableDeployer(RunningTables running) {
        this.running = running;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<Deployer> deployers = engine.getCustomPreDeployers() == null ? new java.util.ArrayList<>() : engine.getCustomPreDeployers();
        deployers.add(this);
        engine.setCustomPreDeployers(deployers);
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        List<DecisionTable> tables = deployment.getResources().values().stream()
                .filter(resource -> resource.getName().endsWith(".dmn") && TableReader.isOurs(resource.getName(), resource.getBytes()))
                .map(resource -> TableReader.read(resource.getName(), resource.getBytes())).toList();
        if (!tables.isEmpty()) {
            Tables changed = running.changed(tables);
            Context.getCommandContext().getTransactionContext()
                    .addTransactionListener(TransactionState.COMMITTED, context -> running.run(changed));
        }
    }
}
