package org.smewallet.notification;

import javax.sql.DataSource;
import org.smewallet.shared.Figure;
import org.smewallet.shared.QueriedFigure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What to watch of the mails. */
@Configuration(proxyBeanMethods = false)
class MailFigures {

    @Bean
    Figure unsentMails(DataSource source) {
        return new QueriedFigure("mails", "Mails that wait to be sent, and those that could not be delivered.", "state", source,
                "select state, count(*) from outgoing_mail where state in ('WAITING', 'FAILED') group by state");
    }
}
