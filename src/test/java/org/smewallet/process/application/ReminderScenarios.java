package org.smewallet.process.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.notification.NoticeKind;
import org.smewallet.shared.Answers;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.FileNumber;
import org.smewallet.support.Example;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The whole schedule of reminders, day by day; a timer of the diagram fires each of them. */
abstract class ReminderScenarios extends FileStories {

    @Autowired
    JdbcTemplate sql;

    @Test
    @DisplayName("R-NOT-03: a draft is reminded on day 7, 12 and 14 after the start of the service")
    void draft() {
        FileNumber draft = applications.openDraft(Example.ENTREPRENEUR, example.smallEnterprise(), new Answers(Map.of("startDate", "2026-03-25")));
        waitsForTimer(draft);
        time.goTo("2026-04-20T12:00");
        assertThat(reminded(draft, NoticeKind.DRAFT_REMINDER)).containsExactly("2026-04-01", "2026-04-06", "2026-04-08");
    }

    @Test
    @DisplayName("R-NOT-03: the provider is reminded on day 5 and 10 after the application")
    void provider() {
        FileNumber file = applied("1000.00");
        waitsForTimer(file);
        time.goTo("2026-04-13T12:00");
        assertThat(reminded(file, NoticeKind.DECISION_REMINDER)).as("provider and enterprise").containsExactly("2026-04-04", "2026-04-04", "2026-04-09", "2026-04-09");
    }

    @Test
    @DisplayName("R-NOT-03: a deposit is reminded on day 7, 14, 21, 27 and 29 after the confirmation, and never once it is there")
    void deposit() {
        FileNumber file = confirmed("1000.00");
        waitsForTimer(file);
        time.goTo("2026-04-30T12:00");
        assertThat(reminded(file, NoticeKind.DEPOSIT_REMINDER)).containsExactly("2026-04-08", "2026-04-15", "2026-04-22", "2026-04-28", "2026-04-30");
        FileNumber paid = funded("1000.00");
        time.goTo("2026-05-05T12:00");
        assertThat(reminded(paid, NoticeKind.DEPOSIT_REMINDER)).filteredOn(day -> day.compareTo("2026-04-10") > 0).isEmpty();
    }

    @Test
    @DisplayName("R-NOT-03, R-PAY-08, R-TIME-09: a payment is reminded after 14 days, 7 days after the service, and 90, 30 and 7 days before the last day of use")
    void payment() {
        FileNumber file = confirmed("1000.00");
        deposited(example.file(file).ownContribution().toString(), file);
        waitsForTimer(file);
        LocalDate useLastDay = lastDay(file, "USE");
        List.of("2026-05-01", useLastDay.minusDays(60).toString(), useLastDay.minusDays(20).toString(), useLastDay.toString()).forEach(day -> time.goTo(day + "T12:00"));
        assertThat(reminded(file, NoticeKind.PAYMENT_REMINDER)).containsExactly("2026-04-08", "2026-04-15", useLastDay.minusDays(90).toString(),
                useLastDay.minusDays(30).toString(), useLastDay.minusDays(7).toString());
    }

    /** The next reminder is a job of the engine, not of a program that looks at files. */
    private void waitsForTimer(FileNumber file) {
        JobQuery timers = engine.getManagementService().createJobQuery().processInstanceId(instance(file).getId()).timers();
        assertThat(timers.list()).extracting(Job::getJobDefinitionId).map(id -> engine.getManagementService().createJobDefinitionQuery().jobDefinitionId(id)
                .singleResult().getActivityId()).anyMatch(event -> event.matches("StartEvent_\\w+ReminderDue"));
    }

    /** The days on which this reminder was written. */
    private List<String> reminded(FileNumber file, NoticeKind kind) {
        return sql.query("select written_at from notice where file_number = ? and kind = ? order by written_at",
                (row, number) -> Brussels.dateOf(row.getObject(1, OffsetDateTime.class).toInstant()).toString(), file.number(), kind.name());
    }
}

@OnH2
class RemindersOnH2Test extends ReminderScenarios {
}

@OnPostgres
class RemindersOnPostgresTest extends ReminderScenarios {
}
