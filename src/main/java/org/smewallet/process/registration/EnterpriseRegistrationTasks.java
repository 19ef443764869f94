package org.smewallet.process.registration;

import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.smewallet.enterprise.EnterpriseActivations;
import org.smewallet.enterprise.EnterpriseRegistrations;
import org.smewallet.enterprise.SizeStep;
import org.smewallet.enterprise.YearlyConfirmations;
import org.smewallet.rulebook.Limit;
import org.smewallet.shared.Brussels;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of {@code enterpriseRegistration}, in the order of the diagram. */
@Configuration(proxyBeanMethods = false)
class EnterpriseRegistrationTasks {

    private final EnterpriseRegistrations registrations;
    private final EnterpriseActivations activations;

    EnterpriseRegistrationTasks(EnterpriseRegistrations registrations, EnterpriseActivations activations) {
        this.registrations = registrations;
        this.activations = activations;
    }

    @Bean
    JavaDelegate loadFromRegister() {
        return execution -> execution.setVariable(RegistrationVariables.MANDATE_BASIS,
                registrations.loadFromRegister(execution.getProcessBusinessKey()).name());
    }

    @Bean
    JavaDelegate createActivationCode() {
        return execution -> {
            Limit limit = activations.createActivationCode(execution.getProcessBusinessKey());
            execution.setVariable(RegistrationVariables.ACTIVATION_DUE_AT, Date.from(limit.passedAt()));
            execution.setVariable(RegistrationVariables.ACTIVATION_LAST_MOMENT_AT, Date.from(limit.passedAt().minusMillis(1)));
            setNextReminder(execution);
        };
    }

    @Bean
    JavaDelegate postLetter() {
        return execution -> activations.postLetter(execution.getProcessBusinessKey());
    }

    @Bean
    JavaDelegate remindActivation() {
        return execution -> {
            activations.remindActivation(execution.getProcessBusinessKey());
            setNextReminder(execution);
        };
    }

    @Bean
    JavaDelegate expireRegistration() {
        return execution -> activations.expire(execution.getProcessBusinessKey());
    }

    @Bean
    JavaDelegate blockRegistration() {
        return execution -> activations.block(execution.getProcessBusinessKey());
    }

    @Bean
    JavaDelegate grantMandate() {
        return execution -> execution.setVariable(RegistrationVariables.DATA_GIVEN,
                registrations.grantMandate(execution.getProcessBusinessKey()));
    }

    @Bean
    JavaDelegate prepareConfirmation(YearlyConfirmations confirmations) {
        return execution -> execution.setVariable(RegistrationVariables.DATA_GIVEN, confirmations.prepare(execution.getProcessBusinessKey()));
    }

    @Bean
    JavaDelegate proposeSize() {
        return execution -> {
            SizeStep size = registrations.proposeSize(execution.getProcessBusinessKey());
            execution.setVariable(RegistrationVariables.SIZE_GIVEN, size.given());
            execution.setVariable(RegistrationVariables.SIZE_REVIEW_NEEDED, size.reviewNeeded());
        };
    }

    @Bean
    JavaDelegate checkEnterprise() {
        return execution -> execution.setVariable(RegistrationVariables.ENTERPRISE_ELIGIBLE,
                registrations.checkEnterprise(execution.getProcessBusinessKey()));
    }

    @Bean
    JavaDelegate activateEnterprise() {
        return execution -> registrations.activate(execution.getProcessBusinessKey());
    }

    @Bean
    JavaDelegate refuseEnterprise() {
        return execution -> registrations.refuse(execution.getProcessBusinessKey());
    }

    /** A timer without a date would fail: with no reminder left it gets the day on which the code expires anyway. */
    private void setNextReminder(DelegateExecution execution) {
        Optional<Date> next = activations.nextActivationReminder(execution.getProcessBusinessKey()).map(day -> Date.from(Brussels.startOf(day)));
        execution.setVariable(RegistrationVariables.MORE_REMINDERS, next.isPresent());
        execution.setVariable(RegistrationVariables.ACTIVATION_REMINDER_AT,
                next.orElseGet(() -> (Date) execution.getVariable(RegistrationVariables.ACTIVATION_DUE_AT)));
    }
}
