package org.smewallet.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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
    /** What was sent and not noted, because the database went in between: noted as soon as it answers again, not sent twice. */
    private final Queue<Attempt> unsettled = new ConcurrentLinkedQueue<>();

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
            for (Attempt left = unsettled.poll(); left != null; left = unsettled.poll()) {
                queue.settle(left.mails(), left.failures());
            }
            for (List<Mail> claimed = queue.claim(); !claimed.isEmpty(); claimed = queue.claim()) {
                Attempt attempt = new Attempt(claimed.stream().map(Mail::id).toList(), send(server, claimed));
                unsettled.add(attempt);
                queue.settle(attempt.mails(), attempt.failures());
                unsettled.remove(attempt);
                sent += claimed.size() - attempt.failures().size();
            }
        }
        return sent;
    }

    /** Mails that were sent, and which of them the server did not take. */
    private record Attempt(List<Long> mails, Map<Long, Exception> failures) {
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
