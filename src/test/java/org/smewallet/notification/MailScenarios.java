package org.smewallet.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.process.clock.MovableClock;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.Money;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.ProviderNumber;
import org.smewallet.shared.Reason;
import org.smewallet.shared.StructuredCommunication;
import org.smewallet.support.CleanDatabase;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** From a step of a file to a real mail server and the portal. */
@RecordApplicationEvents
abstract class MailScenarios {

    private static final EnterpriseNumber ENTERPRISE = EnterpriseNumber.parse("0824.677.865");
    private static final ProviderNumber PROVIDER = ProviderNumber.parse("DV.O222378");
    private static final PageRequest FIRST_PAGE = PageRequest.of(0, 50);

    @Autowired
    CleanDatabase database;
    @Autowired
    MailQueue queue;
    @Autowired
    SmtpMessages messages;
    @Autowired
    Notices keeping;
    @Autowired
    Mails mails;
    @Autowired
    PortalMessages portal;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    NamedParameterJdbcOperations jdbc;
    @Autowired
    JdbcTemplate sql;
    @Autowired
    MovableClock clock;
    @Autowired
    ApplicationEvents events;

    GreenMail server;
    MailDispatcher dispatcher;
    Notices notices;

    @BeforeEach
    void setUp() throws IOException {
        database.clean();
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        dispatcher = new MailDispatcher(queue, messages, beans.getBeanProvider(JavaMailSender.class));
        notices = new Notices(jdbc, new MailSettings(false, "from@example.be", Duration.ofSeconds(5), 20, Duration.ofMinutes(10),
                List.of(Duration.ofMinutes(1))), clock);
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

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
        assertThat(parts.getBodyPart(1).getContentType()).contains("text/calendar").contains("method=PUBLISH");
        assertThat(new String(parts.getBodyPart(1).getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("UID:KP-2026-000123-DEPOSIT_HARD@smewallet\r\n", "DTSTART;VALUE=DATE:20260531\r\n");
        assertThat(mails.count(MailState.SENT)).isEqualTo(2);
    }

    @Test
    void the_same_key_is_told_once() {
        tell(depositAsked("deposit-1"));
        tell(depositAsked("deposit-1"));
        tell(depositAsked("deposit-2"));

        assertThat(mails.to(null, FIRST_PAGE)).hasSize(2);
        assertThat(portal.forEnterprise(ENTERPRISE, FIRST_PAGE)).hasSize(2);
    }

    @Test
    void a_step_that_fails_tells_nobody() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(step -> {
            notices.send(depositAsked("deposit-1"));
            throw new IllegalStateException("the step fails");
        })).hasMessage("the step fails");

        assertThat(mails.to(null, FIRST_PAGE)).isEmpty();
        assertThat(portal.forEnterprise(ENTERPRISE, FIRST_PAGE)).isEmpty();
    }

    @Test
    void nothing_is_told_outside_a_step() {
        assertThatThrownBy(() -> keeping.send(depositAsked("deposit-1"))).isInstanceOf(IllegalTransactionStateException.class);
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
    @DisplayName("O3 one mail that cannot be written fails alone, the rest goes on")
    void oneBadMail() {
        server.start();
        tell(depositAsked("deposit-1"));
        tell(depositAsked("deposit-2"));
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
        assertThat(queue.claim()).hasSize(1);
        assertThat(dispatcher.dispatch()).isZero();

        later(Duration.ofMinutes(11));
        assertThat(dispatcher.dispatch()).isEqualTo(1);
    }

    @Test
    void in_the_demo_mails_are_kept_and_shown_newest_first() {
        transaction.executeWithoutResult(step -> {
            keeping.send(depositAsked("deposit-1"));
            keeping.send(depositAsked("deposit-2").to(List.of("Boss@example.be")));
        });

        assertThat(dispatcher.dispatch()).isZero();
        assertThat(mails.to(null, FIRST_PAGE)).extracting(Mail::to).containsExactly("Boss@example.be", "office@example.be");
        assertThat(mails.to("boss@example.be", FIRST_PAGE)).singleElement().satisfies(mail -> {
            assertThat(mail.state()).isEqualTo(MailState.KEPT);
            assertThat(mail.text()).contains("Stort 388,50 euro.");
            assertThat(mail.calendar()).startsWith("BEGIN:VCALENDAR");
        });
    }

    @Test
    void the_portal_counts_what_is_unread_for_each_reader() {
        tell(depositAsked("deposit-1"));
        tell(Notice.of(NoticeKind.DECISION_ASKED, "decision-1", "R-TIME-05").forProvider(PROVIDER).aboutFile("KP-2026-000123"));
        PortalMessage message = portal.forEnterprise(ENTERPRISE, FIRST_PAGE).getContent().get(0);
        assertThat(portal.unreadOf(ENTERPRISE)).isEqualTo(1);

        transaction.executeWithoutResult(step -> portal.markRead(message.id(), ENTERPRISE));

        assertThat(portal.unreadOf(ENTERPRISE)).isZero();
        assertThat(portal.unreadOf(PROVIDER)).isEqualTo(1);
        assertThat(portal.forEnterprise(ENTERPRISE, FIRST_PAGE)).singleElement().matches(PortalMessage::read);
        assertThat(portal.forProvider(PROVIDER, FIRST_PAGE)).singleElement().extracting(PortalMessage::kind)
                .isEqualTo(NoticeKind.DECISION_ASKED);
    }

    @Test
    @DisplayName("A1 another reader's message is not found")
    void foreignMessage() {
        tell(depositAsked("deposit-1"));
        PortalMessage message = portal.forEnterprise(ENTERPRISE, FIRST_PAGE).getContent().get(0);

        assertThatThrownBy(() -> portal.markRead(message.id(), PROVIDER)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> portal.markRead(message.id(), EnterpriseNumber.parse("0403.199.702"))).isInstanceOf(NotFound.class);
        assertThat(portal.unreadOf(ENTERPRISE)).isEqualTo(1);
    }

    @Test
    @DisplayName("I1, I4 hostile reasons arrive as the text they are")
    void hostileReasons() throws Exception {
        server.start();
        Reason reason = new Reason("R-PROV-09", "${7*7} {{link}} <script>\r\nBcc: all@example.be", "#{1} </script>", "-");
        tell(Notice.of(NoticeKind.FILE_REFUSED, "refused-1", "R-PROV-09").to(List.of("office@example.be")).because(List.of(reason)));

        dispatcher.dispatch();

        assertThat(server.getReceivedMessages()).singleElement().satisfies(mail -> {
            assertThat(mail.getAllRecipients()).hasSize(1);
            assertThat(mail.getContentType()).startsWith("text/plain");
            assertThat(mail.getContent().toString()).contains("- ${7*7} {{link}} <script> Bcc: all@example.be (R-PROV-09)", "- #{1} </script>");
        });
    }

    private void tell(Notice notice) {
        transaction.executeWithoutResult(step -> notices.send(notice));
    }

    private void later(Duration time) {
        clock.moveTo(clock.instant().plus(time));
    }

    private static List<Long> ids(List<Mail> claimed) {
        return claimed.stream().map(Mail::id).toList();
    }

    private static String textOf(MimeMultipart parts) throws Exception {
        Object first = parts.getBodyPart(0).getContent();
        return first instanceof MimeMultipart inner ? textOf(inner) : first.toString();
    }

    private static Notice depositAsked(String key) {
        return Notice.of(NoticeKind.DEPOSIT_ASKED, key, "R-DEP-01").to(List.of("office@example.be")).forEnterprise(ENTERPRISE)
                .aboutFile("KP-2026-000123").amount(Money.of("388.50")).communication(StructuredCommunication.of(2026, 123))
                .lastDay(LocalDate.of(2026, 5, 31));
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
