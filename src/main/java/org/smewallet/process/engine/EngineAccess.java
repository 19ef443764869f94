package org.smewallet.process.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.smewallet.identity.Role;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** Who may do what in the engine, and what a diagram may reach. */
@Component
class EngineAccess extends AbstractProcessEnginePlugin {

    private final ListableBeanFactory beans;

    EngineAccess(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setAuthorizationEnabled(true);
        engine.setResourceAuthorizationProvider(new NoTaskGrants());
        engine.setAdminGroups(List.of(Role.ADMIN.group()));
        engine.setBeans(new DelegateBeans(beans));
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (engine.getCustomPreBPMNParseListeners() != null) {
            listeners.addAll(engine.getCustomPreBPMNParseListeners());
        }
        listeners.add(new SafeModels());
        engine.setCustomPreBPMNParseListeners(listeners);
    }
}
