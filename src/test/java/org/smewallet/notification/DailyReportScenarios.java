package org.smewallet.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.shared.Figure;
import org.smewallet.support.CleanDatabase;
import org.smewallet.support.JsonLog;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.smewallet.support.TimeMachine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionOperations;

/** The sign of life that operators get each day. */
abstract class DailyReportScenarios {

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    @Autowired
    CleanDatabase database;
    @Autowired
    TimeMachine time;
    @Autowired
    List<Figure> figures;
    @Autowired
    MailSettings mails;
    @Autowired
    DataSource source;
    @Autowired
    TransactionOperations transactions;
    @Autowired
    Clock clock;
    private DailyReport oneNode;
    private DailyReport another;

    @BeforeEach
    void two_nodes() {
        database.clean();
        time.jumpTo("2026-04-15T05:59");
        server.start();
        oneNode = node();
        another = node();
    }

    private DailyReport node() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(server.getSmtp().getPort());
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return new DailyReport(new AlertSettings("operators@example.org", LocalTime.of(6, 0)), mails, beans.getBeanProvider(JavaMailSender.class), figures,
                source, transactions, clock);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    @DisplayName("once a day from six o'clock, whichever node is first, with all that is watched")
    void once_a_day() throws Exception {
        oneNode.round();
        assertThat(server.getReceivedMessages()).isEmpty();
        time.goTo("2026-04-15T06:00");
        oneNode.round();
        another.round();
        oneNode.round();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getSubject()).contains("2026-04-15");
        assertThat(server.getReceivedMessages()[0].getContent().toString()).contains(figures.stream().map(Figure::meaning).toArray(String[]::new));
        time.goTo("2026-04-16T06:00");
        another.round();
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    @DisplayName("O5: a report that the mail server did not take is sent when it is back; the log tells so without the address")
    void mail_server_gone() {
        time.goTo("2026-04-15T06:00");
        server.stop();
        try (JsonLog log = new JsonLog()) {
            oneNode.round();
            assertThat(log.lines()).singleElement().asString().contains("The daily report could not be sent").doesNotContain("@example.org", "stack_trace");
        }
        server.start();
        DailyReport later = node();
        later.round();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }
}

@OnH2
class DailyReportOnH2Test extends DailyReportScenarios {
}

@OnPostgres
class DailyReportOnPostgresTest extends DailyReportScenarios {
}
