package org.smewallet.support;

import java.util.Map;
import org.smewallet.identity.Actor;
import org.smewallet.process.OpenTask;
import org.smewallet.process.TaskForm;
import org.smewallet.shared.Answers;
import org.springframework.boot.test.context.TestComponent;

/** A form of the tests' own, for what Tasklist's gate lets through: it takes any remark of at most 100 characters. */
@TestComponent
public class GateForm implements TaskForm {

    @Override
    public String form() {
        return "gateForm";
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Actor actor, Answers answers) {
        answers.text("remark", 100);
        answers.check();
        return Map.of();
    }
}
