package org.smewallet.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.shared.Reason;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** From a step of a file to a real mail server. */
@RecordApplicationEvents
abstract class MailScenarios extends NoticeScenarios {

    @Autowired
    ApplicationEvents events;

    @Test
    @DisplayName("R-NOT-01, R-NOT-02 each registered address gets one mail in both languages with the calendar entry")
    void sentOnce() throws Exception {
        server.start();
        tell(depositAsked("deposit-1").to(List.of("office@example.be", "boss@example.be")));

        assertThat(dispatcher.dispatch()).isEqualTo(2);
        assertThat(dispatcher.dispatch()).isZero();

        assertThat(server.getReceivedMessages()).hasSize(2).extracting(m -> m.getAllRecipients()[0].toString())
                .containsExactlyInAnyOrder("office@example.be", "boss@example.be");
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("KP-2026-000123: stort uw eigen aandeel / pay in your own contribution");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(textOf(parts)).containsSubsequence("Stort 388,50 euro.", "+++202/6000/12320+++", "zondag 31 mei 2026",
                "Transfer EUR 388.50.", "+++202/6000/12320+++", "Sunday 31 May 2026", "Rule: R-DEP-01");
        MimeMultipart readings = (MimeMultipart) parts.getBodyPart(0).getContent();
        assertThat(readings.getContentType()).startsWith("multipart/alternative");
        assertThat(readings.getBodyPart(1).getContentType()).startsWith("text/html").containsIgnoringCase("charset=UTF-8");
        assertThat(readings.getBodyPart(1).getContent().toString()).containsSubsequence("lang=\"nl\"", "Stort 388,50 euro.", "zondag 31 mei 2026",
                "lang=\"en\"", "Transfer EUR 388.50.", "Sunday 31 May 2026");
        assertThat(parts.getBodyPart(1).getContentType()).contains("text/calendar").contains("method=PUBLISH");
        assertThat(new String(parts.getBodyPart(1).getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("UID:KP-2026-000123-DEPOSIT_HARD@smewallet\r\n", "DTSTART;VALUE=DATE:20260531\r\n");
        assertThat(mails.count(MailState.SENT)).isEqualTo(2);
    }

    @Test
    void what_was_sent_when_the_database_went_is_noted_when_it_is_back_and_not_sent_twice() {
        AtomicBoolean gone = new AtomicBoolean(true);
        dispatcher = new MailDispatcher(posting, new MailQueue(null, null, null, null, null, null) {
            @Override
            List<Mail> claim() {
                return queue.claim();
            }

            @Override
            void settle(List<Long> attempted, Map<Long, Exception> failures) {
                if (gone.getAndSet(false)) {
                    throw new DataAccessResourceFailureException("the database is gone");
                }
                queue.settle(attempted, failures);
            }
        }, messages, sender);
        server.start();
        tell(depositAsked("deposit-1"));
        assertThatThrownBy(dispatcher::dispatch).isInstanceOf(DataAccessResourceFailureException.class);

        later(Duration.ofHours(1));
        assertThat(dispatcher.dispatch()).isZero();

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(mails.count(MailState.SENT)).isEqualTo(1);
    }

    @Test
    @DisplayName("a mail server that is gone for an hour: the mails go out afterwards, once")
    void serverGone() {
        IntStream.range(0, 3).forEach(i -> tell(depositAsked("deposit-" + i)));
        assertThat(dispatcher.dispatch()).isZero();
        assertThat(mails.count(MailState.WAITING)).isEqualTo(3);

        server.start();
        assertThat(dispatcher.dispatch()).as("before the pause ends").isZero();
        later(Duration.ofHours(1));
        assertThat(dispatcher.dispatch()).isEqualTo(3);
        later(Duration.ofHours(1));
        assertThat(dispatcher.dispatch()).isZero();

        assertThat(server.getReceivedMessages()).hasSize(3);
    }

    @Test
    @DisplayName("R-NOT-04 after the last attempt the mail has failed: an alert in the portal and an event")
    void undeliverable() {
        tell(depositAsked("deposit-1"));
        for (int attempt = 1; attempt <= 8; attempt++) {
            assertThat(mails.count(MailState.WAITING)).as("before attempt " + attempt).isEqualTo(1);
            dispatcher.dispatch();
            later(Duration.ofDays(2));
        }

        assertThat(mails.count(MailState.FAILED)).isEqualTo(1);
        assertThat(events.stream(MailUndeliverable.class)).containsExactly(new MailUndeliverable(NoticeKind.DEPOSIT_ASKED,
                "office@example.be", ENTERPRISE, null, "KP-2026-000123", LocalDate.of(2026, 5, 31)));
        assertThat(portal.forEnterprise(ENTERPRISE, FIRST_PAGE)).extracting(PortalMessage::kind)
                .containsExactly(NoticeKind.MAIL_UNDELIVERABLE, NoticeKind.DEPOSIT_ASKED);
    }

    @Test
    @DisplayName("R-NOT-04 an address that the server doesn't know is not tried again, a full mailbox is")
    void noSuchMailbox() throws Exception {
        tell(depositAsked("deposit-1").to(List.of("gone@example.be", "full@example.be")));
        posting.post();
        List<Mail> claimed = queue.claim();

        queue.settle(ids(claimed), Map.of(claimed.get(0).id(), refusal(550), claimed.get(1).id(), refusal(452)));

        assertThat(mails.to("gone@example.be", FIRST_PAGE)).extracting(Mail::state).containsExactly(MailState.FAILED);
        assertThat(mails.to("full@example.be", FIRST_PAGE)).extracting(Mail::state).containsExactly(MailState.WAITING);
        assertThat(events.stream(MailUndeliverable.class)).extracting(MailUndeliverable::recipient).containsExactly("gone@example.be");
    }

    @Test
    void a_running_node_sends_by_itself_what_waits() {
        server.start();
        tell(depositAsked("deposit-1"));
        MailPolling polling = new MailPolling(dispatcher, settings(false), sender);

        polling.start();
        assertThat(server.waitForIncomingEmail(20_000, 1)).isTrue();
        polling.stop();

        assertThat(polling.isRunning()).isFalse();
    }

    @Test
    void a_node_that_keeps_or_holds_its_mails_or_has_no_server_does_not_look_for_any() {
        MailSettings sending = settings(false);
        MailPolling keeper = new MailPolling(dispatcher, settings(true), sender);
        keeper.start();
        MailPolling holder = new MailPolling(dispatcher, new MailSettings(false, true, sending.from(), sending.pollEvery(), sending.batch(),
                sending.claim(), sending.pauses()), sender);
        holder.start();
        MailPolling serverless = new MailPolling(dispatcher, sending,
                new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class));
        serverless.start();

        assertThat(keeper.isRunning()).isFalse();
        assertThat(holder.isRunning()).isFalse();
        assertThat(serverless.isRunning()).isFalse();
    }

    @Test
    @DisplayName("O3 one mail that cannot be written fails alone, the rest goes on")
    void oneBadMail() {
        server.start();
        tell(depositAsked("deposit-1"));
        tell(depositAsked("deposit-2"));
        posting.post();
        sql.update("update outgoing_mail set recipient = 'broken' || chr(10) || 'Bcc: all@example.be'"
                + " where id = (select min(id) from outgoing_mail)");

        assertThat(dispatcher.dispatch()).isEqualTo(1);

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(mails.count(MailState.WAITING)).isEqualTo(1);
    }

    @Test
    @DisplayName("two nodes at once claim different mails and neither waits for the other")
    void twoNodes() {
        IntStream.range(0, 30).forEach(i -> tell(depositAsked("deposit-" + i)));
        posting.post();
        Set<Long> claimed = new HashSet<>();

        transaction.executeWithoutResult(firstNode -> {
            List<Long> first = ids(queue.claim());
            assertThat(first).hasSize(20);
            claimed.addAll(first);
            List<Long> second = ids(CompletableFuture.supplyAsync(queue::claim).orTimeout(20, TimeUnit.SECONDS).join());
            assertThat(second).hasSize(leftForSecondNode(10)).allMatch(claimed::add);
        });

        assertThat(ids(queue.claim())).hasSize(10 - leftForSecondNode(10)).allMatch(claimed::add);
        assertThat(claimed).hasSize(30);
    }

    /** What a second node can claim while the first one's transaction is open. */
    abstract int leftForSecondNode(int rest);

    @Test
    void a_claim_of_a_node_that_died_ends() {
        server.start();
        tell(depositAsked("deposit-1"));
        posting.post();
        assertThat(queue.claim()).hasSize(1);
        assertThat(dispatcher.dispatch()).isZero();

        later(Duration.ofMinutes(11));
        assertThat(dispatcher.dispatch()).isEqualTo(1);
    }

    @Test
    @DisplayName("I1, I2, I4 hostile reasons arrive as the text they are")
    void hostileReasons() throws Exception {
        server.start();
        Reason reason = new Reason("R-PROV-09", "${7*7} {{link}} <script>\r\nBcc: all@example.be", "#{1} </script>", "-");
        tell(Notice.of(NoticeKind.FILE_REFUSED, "refused-1", "R-PROV-09").to(List.of("office@example.be")).because(List.of(reason)));

        dispatcher.dispatch();

        assertThat(server.getReceivedMessages()).singleElement().satisfies(mail -> {
            assertThat(mail.getAllRecipients()).hasSize(1);
            assertThat(mail.getContentType()).startsWith("multipart/alternative");
            MimeMultipart readings = (MimeMultipart) mail.getContent();
            assertThat(readings.getBodyPart(0).getContentType()).startsWith("text/plain");
            assertThat(textOf(readings)).contains("- ${7*7} {{link}} <script> Bcc: all@example.be (R-PROV-09)", "- #{1} </script>");
            assertThat(readings.getBodyPart(1).getContent().toString()).doesNotContain("<script", "</script")
                    .contains("<li>${7*7} {{link}} &lt;script&gt; Bcc: all@example.be (R-PROV-09)</li>", "<li>#{1} &lt;/script&gt;");
        });
    }

    private static Exception refusal(int code) throws Exception {
        return new SendFailedException("Invalid Addresses",
                new SMTPAddressFailedException(new InternetAddress("gone@example.be"), "RCPT TO", code, "refused"));
    }

    private static List<Long> ids(List<Mail> claimed) {
        return claimed.stream().map(Mail::id).toList();
    }

    private static String textOf(MimeMultipart parts) throws Exception {
        Object first = parts.getBodyPart(0).getContent();
        return first instanceof MimeMultipart inner ? textOf(inner) : first.toString();
    }
}

@OnH2
class MailsOnH2Test extends MailScenarios {

    @Override
    int leftForSecondNode(int rest) {
        return 0;
    }
}

@OnPostgres
class MailsOnPostgresTest extends MailScenarios {

    @Override
    int leftForSecondNode(int rest) {
        return rest;
    }
}
