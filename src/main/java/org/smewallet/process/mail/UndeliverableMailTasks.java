package org.smewallet.process.mail;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.smewallet.subsidy.MailAlerts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service task of {@code undeliverableMail}; the business key is the number of the file and -MAIL. */
@Configuration
class UndeliverableMailTasks {

    static final String LIMIT_NEAR = "limitNear";
    static final String MAIL_LIMIT_LAST_MOMENT_AT = "mailLimitLastMomentAt";

    @Bean
    JavaDelegate weighMailLimit(MailAlerts alerts) {
        return step -> {
            Optional<Instant> passesAt = alerts.nearLimit(step.getProcessBusinessKey());
            step.setVariable(LIMIT_NEAR, passesAt.isPresent());
            step.setVariable(MAIL_LIMIT_LAST_MOMENT_AT, passesAt.map(moment -> Date.from(moment.minusMillis(1))).orElse(null));
        };
    }
}
