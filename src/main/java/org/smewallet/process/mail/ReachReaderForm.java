package org.smewallet.process.mail;

import java.util.Map;
import org.smewallet.identity.Actor;
import org.smewallet.process.OpenTask;
import org.smewallet.process.TaskForm;
import org.smewallet.shared.Answers;
import org.smewallet.subsidy.MailAlerts;
import org.springframework.stereotype.Component;

/** How a case worker reached whom no mail reached (R-NOT-04). */
@Component
class ReachReaderForm implements TaskForm {

    private final MailAlerts alerts;

    ReachReaderForm(MailAlerts alerts) {
        this.alerts = alerts;
    }

    @Override
    public String form() {
        return "reachReader";
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Actor actor, Answers answers) {
        alerts.reached(task.businessKey(), actor, answers);
        return Map.of();
    }

    @Override
    public Map<String, Object> shown(OpenTask task) {
        return alerts.shown(task.businessKey());
    }
}
