package org.smewallet.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.smewallet.process.clock.MovableClock;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.Money;
import org.smewallet.shared.ProviderNumber;
import org.smewallet.shared.StructuredCommunication;
import org.smewallet.support.CleanDatabase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A mail server of its own for each test, and the words to tell something. */
abstract class NoticeScenarios {

    static final EnterpriseNumber ENTERPRISE = EnterpriseNumber.parse("0824.677.865");
    static final ProviderNumber PROVIDER = ProviderNumber.parse("DV.O222378");
    static final PageRequest FIRST_PAGE = PageRequest.of(0, 50);

    @Autowired
    CleanDatabase database;
    @Autowired
    MailQueue queue;
    @Autowired
    SmtpMessages messages;
    @Autowired
    Notices notices;
    @Autowired
    Mails keeping;
    @Autowired
    OutgoingMails rows;
    @Autowired
    MailWriter writer;
    @Autowired
    List<RegisteredAddresses> addresses;
    @Autowired
    MailChoices choices;
    @Autowired
    PlatformTransactionManager transactions;
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

    GreenMail server;
    ObjectProvider<JavaMailSender> sender;
    MailPosting posting;
    MailDispatcher dispatcher;
    Mails mails;

    @BeforeEach
    void setUp() throws IOException {
        database.clean();
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        JavaMailSenderImpl smtp = new JavaMailSenderImpl();
        smtp.setHost("127.0.0.1");
        smtp.setPort(port);
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("smtp", smtp);
        sender = beans.getBeanProvider(JavaMailSender.class);
        posting = new MailPosting(jdbc, addresses, choices, settings(false), clock, transactions);
        dispatcher = new MailDispatcher(posting, queue, messages, sender);
        mails = new Mails(posting, rows, writer);
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    void tell(Notice notice) {
        transaction.executeWithoutResult(step -> notices.send(notice));
    }

    void later(Duration time) {
        clock.moveTo(clock.instant().plus(time));
    }

    static MailSettings settings(boolean keep) {
        return new MailSettings(keep, false, "from@example.be", Duration.ofMillis(50), 20, Duration.ofMinutes(10), List.of(Duration.ofMinutes(1)));
    }

    static Notice depositAsked(String key) {
        return Notice.of(NoticeKind.DEPOSIT_ASKED, key, "R-DEP-01").to(List.of("office@example.be")).forEnterprise(ENTERPRISE)
                .aboutFile("KP-2026-000123").amount(Money.of("388.50")).communication(StructuredCommunication.of(2026, 123))
                .lastDay(LocalDate.of(2026, 5, 31));
    }
}
