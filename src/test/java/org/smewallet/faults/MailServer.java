package org.smewallet.faults;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Takes every mail; when it is gone its port is closed. */
class MailServer {

    private final int port = Node.freePort();
    private final List<String> taken = new ArrayList<>();
    private GreenMail running;

    MailServer() {
        start();
    }

    final void start() {
        running = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        running.start();
    }

    void stop() {
        taken.addAll(inside());
        running.stop();
        running = null;
    }

    /** The message ids of all that it ever took, each as often as it came. */
    List<String> taken() {
        return running == null ? taken : Stream.concat(taken.stream(), inside().stream()).toList();
    }

    private List<String> inside() {
        return Stream.of(running.getReceivedMessages()).map(mail -> {
            try {
                return mail.getMessageID();
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }).toList();
    }

    int port() {
        return port;
    }
}
