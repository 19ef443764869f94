package org.smewallet.notification;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smewallet.shared.RepeatedWork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Looks for waiting mails again and again while this node runs; stands still where mails are kept or held, or no server is set. */
@Component
class MailPolling extends RepeatedWork {

    private static final Logger LOG = LoggerFactory.getLogger(MailPolling.class);

    private final MailDispatcher dispatcher;
    private final MailSettings settings;
    private final ObjectProvider<JavaMailSender> sender;

    MailPolling(MailDispatcher dispatcher, MailSettings settings, ObjectProvider<JavaMailSender> sender) {
        super("mail");
        this.dispatcher = dispatcher;
        this.settings = settings;
        this.sender = sender;
    }

    @Override
    protected Optional<Duration> pause() {
        if (settings.keep()) {
            return Optional.empty();
        }
        if (settings.held() || sender.getIfAvailable() == null) {
            LOG.warn("Mails wait: {}", settings.held() ? "they are held (smewallet.mail.held)" : "no mail server is set (spring.mail.host)");
            return Optional.empty();
        }
        return Optional.of(settings.pollEvery());
    }

    @Override
    protected void round() {
        dispatcher.dispatch();
    }
}
