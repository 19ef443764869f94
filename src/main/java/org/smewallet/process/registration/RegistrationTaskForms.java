package org.smewallet.process.registration;

import java.util.Map;
import java.util.function.Function;
import org.smewallet.enterprise.EnterpriseActivations;
import org.smewallet.enterprise.EnterpriseRegistrations;
import org.smewallet.enterprise.RegistrationContents;
import org.smewallet.identity.Actor;
import org.smewallet.process.OpenTask;
import org.smewallet.process.TaskForm;
import org.smewallet.shared.Answers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The forms of {@code enterpriseRegistration}: what the domain does with each. */
@Configuration(proxyBeanMethods = false)
class RegistrationTaskForms {

    @Bean
    TaskForm registrationCodeForm(EnterpriseActivations activations) {
        return new Form("activationCode", (number, actor, answers) ->
                Map.of(RegistrationVariables.CODE_RESULT, activations.enterActivationCode(number, actor, answers).name()), number -> Map.of());
    }

    @Bean
    TaskForm registrationDataForm(EnterpriseRegistrations registrations, RegistrationContents contents) {
        return new Form("enterpriseData", (number, actor, answers) -> {
            registrations.submitEnterpriseData(number, actor, answers);
            return Map.of();
        }, contents::enterpriseData);
    }

    @Bean
    TaskForm registrationSizeForm(EnterpriseRegistrations registrations, RegistrationContents contents) {
        return new Form("confirmSize", (number, actor, answers) ->
                Map.of(RegistrationVariables.SIZE_REVIEW_NEEDED, registrations.confirmSize(number, actor, answers)), contents::confirmSize);
    }

    @Bean
    TaskForm registrationReviewForm(EnterpriseRegistrations registrations, RegistrationContents contents) {
        return new Form("reviewSize", (number, actor, answers) ->
                Map.of(RegistrationVariables.SIZE_REVIEW, registrations.reviewSize(number, actor, answers) ? "ACCEPT" : "BACK"),
                contents::reviewSize);
    }

    @Bean
    TaskForm registrationBlockedForm(EnterpriseActivations activations, RegistrationContents contents) {
        return new Form("reviewBlocked", (number, actor, answers) -> {
            activations.reviewBlocked(number, actor, answers);
            return Map.of();
        }, contents::reviewBlocked);
    }

    private interface Taking {
        Map<String, Object> take(String number, Actor actor, Answers answers);
    }

    private record Form(String form, Taking taking, Function<String, Map<String, Object>> showing) implements TaskForm {

        @Override
        public Map<String, Object> submit(OpenTask task, Actor actor, Answers answers) {
            return taking.take(task.businessKey(), actor, answers);
        }

        @Override
        public Map<String, Object> shown(OpenTask task) {
            return showing.apply(task.businessKey());
        }
    }
}
