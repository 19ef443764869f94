package org.smewallet.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Sends what waits. Each node does; the claim keeps them apart. Nothing of this runs in a step of a file, so a mail server
 * that is gone holds up nobody. A node that dies between sending and noting it leaves the mail to be sent again, with the
 * same message id.
 */
@Component
public class MailDispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(MailDispatcher.class);

    private final MailPosting posting;
    private final MailQueue queue;
    private final SmtpMessages messages;
    private final ObjectProvider<JavaMailSender> sender;

    MailDispatcher(MailPosting posting, MailQueue queue, SmtpMessages messages, ObjectProvider<JavaMailSender> sender) {
        this.posting = posting;
        this.queue = queue;
        this.messages = messages;
        this.sender = sender;
    }

    /**
     * Sends everything that is due now.
     *
     * @return how many mails the server took
     */
    public int dispatch() {
        JavaMailSender server = sender.getIfAvailable();
        int sent = 0;
        if (server != null) {
            posting.post();
            for (List<Mail> claimed = queue.claim(); !claimed.isEmpty(); claimed = queue.claim()) {
                Map<Long, Exception> failures = send(server, claimed);
                queue.settle(claimed.stream().map(Mail::id).toList(), failures);
                sent += claimed.size() - failures.size();
            }
        }
        return sent;
    }

    /** One connection for all of them; a mail that can't even be written fails alone. */
    private Map<Long, Exception> send(JavaMailSender server, List<Mail> mails) {
        Map<Long, Exception> failures = new HashMap<>();
        SmtpMessages.Batch batch = messages.compose(server, mails, failures);
        try {
            server.send(batch.messages());
        } catch (MailSendException e) {
            LOG.warn("Mail server took not every mail of a batch: {}", e.getClass().getSimpleName());
            if (e.getFailedMessages().isEmpty()) {
                batch.ids().forEach(id -> failures.put(id, e));
            }
            e.getFailedMessages().forEach((message, cause) -> failures.put(batch.idOf(message), cause));
        } catch (MailException e) {
            LOG.warn("Mail server refused a batch: {}", e.getClass().getSimpleName());
            batch.ids().forEach(id -> failures.put(id, e));
        }
        return failures;
    }
}
