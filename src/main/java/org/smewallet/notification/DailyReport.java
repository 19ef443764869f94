package org.smewallet.notification;

import java.sql.Date;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.Figure;
import org.smewallet.shared.RepeatedWork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A sign of life, once a day: what those who operate the system watch, by mail. The day on which it does not come something
 * stands still that could not tell so itself.
 */
@Component
class DailyReport extends RepeatedWork {

    private static final Logger LOG = LoggerFactory.getLogger(DailyReport.class);
    private static final Duration EVERY = Duration.ofMinutes(10);

    private final AlertSettings settings;
    private final MailSettings mails;
    private final ObjectProvider<JavaMailSender> server;
    private final List<Figure> figures;
    private final JdbcTemplate days;
    private final TransactionOperations transactions;
    private final Clock clock;

    DailyReport(AlertSettings settings, MailSettings mails, ObjectProvider<JavaMailSender> server, List<Figure> figures, DataSource source,
                TransactionOperations transactions, Clock clock) {
        super("daily-report");
        this.settings = settings;
        this.mails = mails;
        this.server = server;
        this.figures = figures;
        this.days = new JdbcTemplate(source);
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    protected Optional<Duration> pause() {
        return settings.address().isBlank() || mails.keep() ? Optional.empty() : Optional.of(EVERY);
    }

    @Override
    protected Duration firstAfter() {
        return Duration.ofMinutes(1);
    }

    /** A report that could not be sent is tried again with the next round; of two nodes the one that notes the day first sends. */
    @Override
    protected void round() {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), Brussels.ZONE);
        if (now.toLocalTime().isBefore(settings.from()) || isSent(now.toLocalDate())) {
            return;
        }
        try {
            transactions.executeWithoutResult(noted -> {
                days.update("insert into daily_report (report_day, sent_at) values (?, ?)", Date.valueOf(now.toLocalDate()),
                        OffsetDateTime.ofInstant(clock.instant(), Brussels.ZONE));
                server.getObject().send(report(now.toLocalDate()));
            });
        } catch (MailException e) {
            // What the server answered names the address.
            LOG.warn("The daily report could not be sent, the next round tries again: {}", e.getClass().getSimpleName());
        }
    }

    private boolean isSent(LocalDate day) {
        return days.queryForObject("select count(*) from daily_report where report_day = ?", Long.class, Date.valueOf(day)) > 0;
    }

    private SimpleMailMessage report(LocalDate day) {
        SimpleMailMessage report = new SimpleMailMessage();
        report.setFrom(mails.from());
        report.setTo(settings.address());
        report.setSubject("SME Wallet " + day + ": teken van leven / sign of life");
        report.setText("Komt dit bericht op een dag niet, ga dan kijken. / On the day on which this does not come, go and look.\n\n"
                + figures.stream().map(DailyReport::lines).collect(Collectors.joining("\n")));
        return report;
    }

    private static String lines(Figure figure) {
        return figure.meaning() + figure.read().entrySet().stream().map(value -> "\n  " + value.getKey() + ": " + value.getValue())
                .collect(Collectors.joining()) + "\n";
    }
}
