package org.smewallet.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.process.WorkItem;
import org.smewallet.process.WorkLists;
import org.smewallet.support.Example;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.smewallet.support.TimeMachine;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes back to the sender's mailbox after the server had taken a mail; its limit is 31 May 2026. */
abstract class DeliveryReportScenarios extends NoticeScenarios {

    private static final String REPORT = """
            From: mailer-daemon@example.be
            To: from@example.be
            Subject: Undelivered Mail Returned to Sender
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="mark"

            --mark
            Content-Type: text/plain

            Your mail could not be delivered.

            --mark
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.be
            Arrival-Date: Mon, 25 May 2026 08:00:00 +0200

            Final-Recipient: rfc822; %s
            Action: %s
            Status: 5.1.1
            Diagnostic-Code: smtp; 550 5.1.1
              no such mailbox

            --mark
            Content-Type: %s

            Message-ID: %s
            Subject: KP-2026-000123

            --mark--
            """;

    @Autowired
    WorkLists work;
    @Autowired
    TimeMachine time;
    @Autowired
    UndeliveredMails undelivered;
    private GreenMail imap;
    private GreenMailUser inbox;
    private ReportMailbox mailbox;

    @BeforeEach
    void a_mailbox_and_a_mail_that_the_server_took() {
        imap = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        imap.start();
        inbox = imap.setUser("from@example.be", "reports", "secret");
        mailbox = new ReportMailbox(queue, reports("secret", Duration.ofMillis(50)));
        time.jumpTo("2026-05-25T08:00");
        server.start();
        tell(depositAsked("deposit-1"));
        dispatcher.dispatch();
    }

    @AfterEach
    void stopMailbox() {
        imap.stop();
    }

    @Test
    @DisplayName("R-NOT-04 a mail that comes back marks the address as failing, with the same alert and task as one that the server refused")
    void a_mail_comes_back() throws Exception {
        deliver("office@example.be", "failed", "message/rfc822", idOf("office@example.be"));

        assertThat(mailbox.read()).isEqualTo(1);
        time.runDue();

        assertThat(undelivered.unreachable(List.of("office@example.be"))).containsExactly("office@example.be");
        assertThat(sql.queryForObject("select last_error from outgoing_mail", String.class)).isEqualTo("5.1.1 smtp; 550 5.1.1 no such mailbox");
        assertThat(portal.forEnterprise(ENTERPRISE, FIRST_PAGE)).extracting(PortalMessage::kind).contains(NoticeKind.MAIL_UNDELIVERABLE);
        assertThat(work.list(Example.CASE_WORKER, null, null, 0, 20).items()).extracting(WorkItem::key).containsExactly("Task_ReachReader");
        assertThat(undelivered.of("KP-2026-000123")).hasSize(1);
    }

    @Test
    @DisplayName("R-NOT-04 the same report again, or read by two nodes, tells nobody twice")
    void told_once() throws Exception {
        deliver("office@example.be", "failed", "text/rfc822-headers", idOf("office@example.be"));
        deliver("office@example.be", "failed", "text/rfc822-headers", idOf("office@example.be"));
        assertThat(mailbox.read()).isEqualTo(1);
        assertThat(mailbox.read()).as("what was read stays in the mailbox and is not taken again").isZero();
        assertThat(portal.forEnterprise(ENTERPRISE, FIRST_PAGE)).filteredOn(message -> message.kind() == NoticeKind.MAIL_UNDELIVERABLE).hasSize(1);
    }

    @Test
    @DisplayName("R-NOT-04 a delay, and a mail that arrived after all, change nothing")
    void not_failed() throws Exception {
        deliver("office@example.be", "delayed", "message/rfc822", idOf("office@example.be"));
        deliver("office@example.be", "delivered", "message/rfc822", idOf("office@example.be"));
        assertThat(mailbox.read()).isZero();
        assertThat(mails.count(MailState.FAILED)).isZero();
    }

    @Test
    @DisplayName("R-NOT-04 forged and odd messages do no harm: only the secret message id of a mail that was sent counts")
    void forged() throws Exception {
        Long id = rows.findNewest(FIRST_PAGE).getContent().get(0).id();
        for (String forged : List.of("<" + UUID.randomUUID() + "@smewallet>", "<mail-" + id + "-1@smewallet>", id.toString(), "<'; drop table outgoing_mail@smewallet>",
                idOf("office@example.be").replace("smewallet", "smewallet.example"))) {
            deliver("office@example.be", "failed", "message/rfc822", forged);
        }
        put("Content-Type: multipart/report; boundary=\"mark\"\n\n--mark\nContent-Type: message/delivery-status\n\n\u0000\u0001\n");
        put("Content-Type: multipart/report\n\nno parts at all");
        put("Subject: out of office " + idOf("office@example.be") + "\n\nBack on Monday: 550 failed");
        put("Content-Type: multipart/report; boundary=\"mark\"\n\n--mark\nContent-Type: message/delivery-status\n\n" + "Action: failed\n\n".repeat(10_000)
                + "\n--mark--\n");

        assertThat(mailbox.read()).isZero();

        assertThat(mails.count(MailState.FAILED)).isZero();
        assertThat(mails.count(MailState.SENT)).isEqualTo(1);
        deliver("office@example.be", "failed", "message/rfc822", idOf("office@example.be"));
        assertThat(mailbox.read()).as("none of them stood in the way of the real one").isEqualTo(1);
    }

    @Test
    @DisplayName("R-NOT-04 a report names its mail, not an address: the other readers of the notice stay as they are")
    void only_its_own_mail() throws Exception {
        tell(depositAsked("deposit-2").to(List.of("boss@example.be", "clerk@example.be")));
        dispatcher.dispatch();
        deliver("clerk@example.be", "failed", "message/rfc822", idOf("boss@example.be"));

        mailbox.read();

        assertThat(undelivered.unreachable(List.of("boss@example.be", "clerk@example.be", "office@example.be"))).containsExactly("boss@example.be");
    }

    @Test
    void a_running_node_reads_by_itself_what_came_back_and_survives_a_mailbox_that_is_gone() throws Exception {
        assertThatThrownBy(() -> new ReportMailbox(queue, reports("wrong", Duration.ZERO)).read()).isInstanceOf(MessagingException.class);
        deliver("office@example.be", "failed", "message/rfc822", idOf("office@example.be"));
        CountDownLatch looked = new CountDownLatch(2);
        ReportPolling polling = new ReportPolling(new ReportMailbox(queue, reports("secret", Duration.ZERO)) {
            @Override
            int read() throws MessagingException {
                int found = super.read();
                looked.countDown();
                return found;
            }
        }, reports("secret", Duration.ofMillis(50)));
        polling.start();
        assertThat(looked.await(20, TimeUnit.SECONDS)).isTrue();
        polling.stop();
        assertThat(mails.count(MailState.FAILED)).isEqualTo(1);
        ReportPolling none = new ReportPolling(mailbox, new ReportSettings("", 993, "", "", "INBOX", true, Duration.ofMinutes(2)));
        none.start();
        assertThat(none.isRunning()).isFalse();
    }

    private ReportSettings reports(String password, Duration every) {
        return new ReportSettings("127.0.0.1", imap.getImap().getPort(), "reports", password, "INBOX", false, every);
    }

    /** The message id with which the mail to this address left. */
    private String idOf(String recipient) throws Exception {
        for (MimeMessage sent : server.getReceivedMessages()) {
            if (sent.getAllRecipients()[0].toString().equals(recipient)) {
                return sent.getMessageID();
            }
        }
        throw new IllegalStateException("No mail to " + recipient);
    }

    private void deliver(String recipient, String action, String original, String messageId) throws Exception {
        put(REPORT.formatted(recipient, action, original, messageId));
    }

    private void put(String message) throws Exception {
        inbox.deliver(new MimeMessage(Session.getInstance(new Properties()),
                new ByteArrayInputStream(message.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII))));
    }
}

@OnH2
class DeliveryReportOnH2Test extends DeliveryReportScenarios {
}

@OnPostgres
class DeliveryReportOnPostgresTest extends DeliveryReportScenarios {
}
