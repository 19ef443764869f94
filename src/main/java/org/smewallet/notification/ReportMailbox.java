package org.smewallet.notification;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads the delivery reports of a mailbox. A message is marked as seen once it was taken, whatever it was; nothing is
 * removed and nothing is answered. What is no report about a mail of ours changes nothing.
 */
@Component
class ReportMailbox {

    private static final Logger LOG = LoggerFactory.getLogger(ReportMailbox.class);
    private static final int MOST_AT_ONCE = 200;
    private static final int LARGEST = 2_000_000;
    private static final String WAIT = "20000";

    private final MailQueue queue;
    private final ReportSettings settings;

    ReportMailbox(MailQueue queue, ReportSettings settings) {
        this.queue = queue;
        this.settings = settings;
    }

    /**
     * Takes what came since.
     *
     * @return how many mails were found not to have arrived
     * @throws MessagingException when the mailbox cannot be read now; what was not taken waits there
     */
    int read() throws MessagingException {
        int found = 0;
        try (Store store = session().getStore("imap")) {
            store.connect(settings.host(), settings.port(), settings.username(), settings.password());
            try (Folder folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                Message[] unseen = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                for (int place = 0; place < Math.min(unseen.length, MOST_AT_ONCE); place++) {
                    found += report(unseen[place]).filter(queue::cameBack).isPresent() ? 1 : 0;
                    unseen[place].setFlag(Flags.Flag.SEEN, true);
                }
            }
        }
        return found;
    }

    /** Empty for what cannot be read: whoever writes to the mailbox must not be able to stop it. */
    private static Optional<DeliveryReport> report(Message message) {
        try {
            return message.getSize() > LARGEST ? Optional.empty() : DeliveryReport.read(message);
        } catch (MessagingException | IOException | RuntimeException e) {
            LOG.info("A message in the mailbox of delivery reports cannot be read: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** Reading a message does not mark it as seen: a node that dies before it has taken it leaves it to the next. */
    private Session session() {
        Properties properties = new Properties();
        properties.put("mail.imap.ssl.enable", String.valueOf(settings.tls()));
        properties.put("mail.imap.peek", "true");
        properties.put("mail.imap.connectiontimeout", WAIT);
        properties.put("mail.imap.timeout", WAIT);
        properties.put("mail.imap.writetimeout", WAIT);
        return Session.getInstance(properties);
    }
}
