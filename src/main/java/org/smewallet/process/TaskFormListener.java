package org.smewallet.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.smewallet.shared.Answers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Hands the answers of every completed task to the domain, wherever it was completed. What Tasklist submitted as
 * variables is taken out of the process again; only the flags that the domain gives back stay.
 */
@Component
class TaskFormListener implements TaskListener {

    private final ObjectProvider<TaskForm> forms;
    private final Map<String, TaskForm> found = new ConcurrentHashMap<>();
    private final FormFields fields;
    private final Acting acting;
    private final OwnFiles own;

    TaskFormListener(ObjectProvider<TaskForm> forms, FormFields fields, Acting acting, OwnFiles own) {
        this.forms = forms;
        this.fields = fields;
        this.acting = acting;
        this.own = own;
    }

    @Override
    public void notify(DelegateTask task) {
        TaskForm form = formOf(task);
        OpenTask open = new OpenTask(task.getTaskDefinitionKey(), task.getExecution().getProcessBusinessKey(), task::getVariable);
        if (EVENTNAME_CREATE.equals(task.getEventName())) {
            show(task, form, open);
        } else {
            if (isForStaff(task)) {
                own.requireNone(acting.actor(), open.businessKey());
            }
            Answers answers = acting.answers().orElseGet(() -> submitted(task, form.form()));
            task.setVariables(form.submit(open, acting.actor(), answers));
        }
    }

    /**
     * Staff fill the form in Tasklist, which shows variables of the task; they go when the task goes. The task is called
     * there as its form is headed, Dutch first.
     */
    private void show(DelegateTask task, TaskForm form, OpenTask open) {
        if (isForStaff(task)) {
            fields.readable(form.form(), form.shown(open)).forEach(task::setVariableLocal);
            task.setName(fields.title(form.form()));
        }
    }

    private Answers submitted(DelegateTask task, String form) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String key : fields.keysOf(form)) {
            Optional.ofNullable(task.getVariable(key)).ifPresent(value -> values.put(key, value));
            task.removeVariable(key);
            task.getExecution().removeVariable(key);
        }
        return new Answers(values);
    }

    private static boolean isForStaff(DelegateTask task) {
        return !List.of("entrepreneur", "provider").containsAll(model(task).getCamundaCandidateGroupsList());
    }

    private static UserTask model(DelegateTask task) {
        return (UserTask) task.getBpmnModelElementInstance();
    }

    private TaskForm formOf(DelegateTask task) {
        return found.computeIfAbsent(model(task).getCamundaFormRef(), wanted -> forms.stream().filter(form -> form.form().equals(wanted)).findAny()
                .orElseThrow(() -> new IllegalStateException("Nobody takes the form " + wanted)));
    }
}
