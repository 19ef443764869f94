package org.smewallet.process.question;

import java.util.Map;
import org.smewallet.identity.Actor;
import org.smewallet.process.OpenTask;
import org.smewallet.process.TaskForm;
import org.smewallet.shared.Answers;
import org.smewallet.subsidy.Questions;
import org.springframework.stereotype.Component;

/** A case worker answers what the enterprise or the provider of a file asked. */
@Component
class AnswerQuestionForm implements TaskForm {

    private final Questions questions;

    AnswerQuestionForm(Questions questions) {
        this.questions = questions;
    }

    @Override
    public String form() {
        return "answerQuestion";
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Actor actor, Answers answers) {
        questions.answer(task.businessKey(), actor, answers);
        return Map.of();
    }

    @Override
    public Map<String, Object> shown(OpenTask task) {
        return questions.shown(task.businessKey());
    }
}
