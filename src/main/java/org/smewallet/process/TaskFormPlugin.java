package org.smewallet.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Puts the check of the form behind every user task of every diagram: no diagram can leave it out. A task that is to be
 * followed up gets the dates for it.
 */
@Component
class TaskFormPlugin extends AbstractProcessEnginePlugin {

    private final TaskFormListener listener;
    private final StaffTaskDates dates;

    TaskFormPlugin(@Lazy TaskFormListener listener, @Lazy StaffTaskDates dates) {
        this.listener = listener;
        this.dates = dates;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (engine.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(engine.getCustomPostBPMNParseListeners());
        }
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
                task.addTaskListener(TaskListener.EVENTNAME_CREATE, listener);
                task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, listener);
                if (element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "followUpDate") != null) {
                    activity.addListener(ExecutionListener.EVENTNAME_START, dates);
                    task.addTaskListener(TaskListener.EVENTNAME_CREATE, dates);
                }
            }
        });
        engine.setCustomPostBPMNParseListeners(listeners);
    }
}
