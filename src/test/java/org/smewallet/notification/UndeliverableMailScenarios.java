package org.smewallet.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.process.WorkItem;
import org.smewallet.process.WorkLists;
import org.smewallet.shared.Answers;
import org.smewallet.shared.InputRejected;
import org.smewallet.support.Example;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.smewallet.support.TimeMachine;
import org.springframework.beans.factory.annotation.Autowired;

/** Lives of {@code undeliverableMail}, in the words of its diagram: the limit of these mails is 31 May 2026. */
abstract class UndeliverableMailScenarios extends NoticeScenarios {

    @Autowired
    ProcessEngine engine;
    @Autowired
    WorkLists work;
    @Autowired
    TimeMachine time;
    @Autowired
    UndeliveredMails undelivered;

    @Test
    @DisplayName("R-NOT-04 with seven days left the alert in the portal suffices")
    void the_limit_is_seven_days_away() {
        time.jumpTo("2026-05-24T23:58");
        refused(depositAsked("deposit-1"));

        assertThat(passed()).containsExactlyInAnyOrder("StartEvent_MailUndeliverable", "Task_WeighMailLimit", "EndEvent_AlertSuffices");
        assertThat(tasks()).isEmpty();
        assertThat(portal.forEnterprise(ENTERPRISE, FIRST_PAGE)).extracting(PortalMessage::kind).contains(NoticeKind.MAIL_UNDELIVERABLE);
    }

    @Test
    @DisplayName("R-NOT-04 with fewer than seven days left a case worker reaches the reader until the last day")
    void the_limit_is_less_than_seven_days_away() {
        time.jumpTo("2026-05-25T00:00");
        refused(depositAsked("deposit-1"));

        WorkItem task = tasks().get(0);
        assertThat(task).returns("Task_ReachReader", WorkItem::key).returns("KP-2026-000123-MAIL", WorkItem::businessKey);
        assertThat(task.dueAt()).hasToString("2026-05-31T21:59:59.999Z");
        assertThat(work.prefill(Example.CASE_WORKER, task.id())).containsEntry("fileNumber", "KP-2026-000123")
                .containsEntry("recipients", "office@example.be").containsEntry("lastDay", "2026-05-31")
                .containsEntry("subjects", "KP-2026-000123: stort uw eigen aandeel / KP-2026-000123: pay in your own contribution");

        assertThatThrownBy(() -> work.complete(Example.CASE_WORKER, task.id(), new Answers(Map.of()))).isInstanceOf(InputRejected.class)
                .hasMessageContaining("note:");
        work.complete(Example.CASE_WORKER, task.id(), new Answers(Map.of("note", "Gebeld, nieuw adres gevraagd.")));
        assertThat(passed()).contains("EndEvent_ReaderReached");
        assertThat(undelivered.of("KP-2026-000123")).isEmpty();
    }

    @Test
    @DisplayName("R-NOT-04 on the last day the case worker is still asked, on the next one no more")
    void on_the_last_day_and_the_next() {
        time.jumpTo("2026-05-31T23:59:59");
        refused(depositAsked("deposit-1"));
        assertThat(tasks()).hasSize(1);

        database.clean();
        time.jumpTo("2026-06-01T00:00");
        refused(depositAsked("deposit-2"));
        assertThat(tasks()).isEmpty();
        assertThat(passed()).contains("EndEvent_AlertSuffices");
    }

    @Test
    @DisplayName("R-NOT-04 a file has one follow-up at a time, for all its addresses, and another one for a later mail")
    void one_follow_up_at_a_time() {
        time.jumpTo("2026-05-28T10:00");
        refused(depositAsked("deposit-1").to(List.of("office@example.be", "boss@example.be")));
        refused(depositAsked("deposit-2"));
        assertThat(tasks()).hasSize(1);
        work.complete(Example.CASE_WORKER, tasks().get(0).id(), new Answers(Map.of("note", "Gebeld.")));

        refused(depositAsked("deposit-3"));
        assertThat(tasks()).hasSize(1);
    }

    @Test
    @DisplayName("R-NOT-04 a mail about nothing with a last day only makes the alert")
    void a_mail_without_a_limit() {
        time.jumpTo("2026-05-28T10:00");
        refused(depositAsked("deposit-1").lastDay(null));
        refused(depositAsked("deposit-2").aboutFile(null));
        assertThat(passed()).isEmpty();
    }

    @Test
    @DisplayName("R-REG-06, R-NOT-04 an address is unreachable until a later mail to it arrives")
    void an_address_is_unreachable_until_a_mail_arrives() {
        time.jumpTo("2026-05-20T10:00");
        refused(depositAsked("deposit-1"));
        assertThat(undelivered.unreachable(List.of("office@example.be", "boss@example.be"))).containsExactly("office@example.be");
        assertThat(undelivered.unreachable(List.of())).isEmpty();

        time.jumpTo("2026-05-21T10:00");
        tell(depositAsked("deposit-2"));
        posting.post();
        queue.settle(queue.claim().stream().map(Mail::id).toList(), Map.of());
        assertThat(undelivered.unreachable(List.of("office@example.be"))).isEmpty();
    }

    /** The mail server knows no such mailbox. */
    private void refused(Notice notice) {
        tell(notice);
        posting.post();
        List<Long> claimed = queue.claim().stream().map(Mail::id).toList();
        Map<Long, Exception> failures = new HashMap<>();
        claimed.forEach(mail -> failures.put(mail, new SendFailedException("Invalid address",
                new SMTPAddressFailedException(new InternetAddress(), "RCPT TO", 550, "no such mailbox"))));
        queue.settle(claimed, failures);
        time.runDue();
    }

    private List<WorkItem> tasks() {
        return work.list(Example.CASE_WORKER, null, null, 0, 20).items();
    }

    private List<String> passed() {
        return engine.getHistoryService().createHistoricActivityInstanceQuery().finished().list().stream()
                .map(HistoricActivityInstance::getActivityId).toList();
    }
}

@OnH2
class UndeliverableMailOnH2Test extends UndeliverableMailScenarios {
}

@OnPostgres
class UndeliverableMailOnPostgresTest extends UndeliverableMailScenarios {
}
