package org.smewallet.notification;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smewallet.shared.RepeatedWork;
import org.springframework.stereotype.Component;

/** Looks for delivery reports again and again while this node runs; stands still where no mailbox is set. */
@Component
class ReportPolling extends RepeatedWork {

    private static final Logger LOG = LoggerFactory.getLogger(ReportPolling.class);

    private final ReportMailbox mailbox;
    private final ReportSettings settings;

    ReportPolling(ReportMailbox mailbox, ReportSettings settings) {
        super("reports");
        this.mailbox = mailbox;
        this.settings = settings;
    }

    @Override
    protected Optional<Duration> pause() {
        return Optional.of(settings).filter(ReportSettings::isSet).map(ReportSettings::every);
    }

    @Override
    protected void round() {
        try {
            mailbox.read();
        } catch (MessagingException e) {
            LOG.warn("The mailbox of delivery reports cannot be read now: {}", e.getClass().getSimpleName());
        }
    }
}
