package org.smewallet.process.question;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.smewallet.subsidy.Questions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service task of {@code question}; the business key is the id of the question. */
@Configuration
class QuestionTasks {

    @Bean
    JavaDelegate sendAnswer(Questions questions) {
        return step -> questions.tell(step.getProcessBusinessKey());
    }
}
