package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.notification.MailState;
import org.smewallet.notification.Mails;
import org.smewallet.notification.NoticeKind;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which mails an address does without: reminders, when somebody who acts for the enterprise says so; what decides or asks, never. */
abstract class MailChoiceScenarios extends SubmittedFileStories {

    private static final String ENTERPRISE = "/enterprises/1998000060";
    private static final String CHOICE = ENTERPRISE + "/mails";

    @Autowired
    JdbcTemplate sql;
    @Autowired
    Mails mails;

    @Test
    @DisplayName("R-NOT-01: with everything switched off that can be, reminders stay out of the mail and stand in the portal; each legal notice is mailed all the same")
    void everything_switched_off() {
        assertThat(entrepreneur.get(ENTERPRISE).body()).contains("href=\"" + CHOICE + "\"");
        assertThat(entrepreneur.get(CHOICE).body()).contains("small@example.org", "Krijgt elk adres altijd", "Die mails kunt u niet uitzetten",
                "value=\"REMINDERS small@example.org\" aria-describedby=\"mail-0-0-help\" checked=\"checked\"");
        assertThat(entrepreneur.post(CHOICE, Map.of()).body()).contains("Uw keuze is bewaard");
        assertThat(entrepreneur.get(CHOICE).body()).doesNotContain("checked=");

        overdueAndStopped();

        assertThat(mailed()).contains("DEPOSIT_ASKED", "DEPOSIT_OVERDUE", "FILE_STOPPED").doesNotContain("DEPOSIT_REMINDER");
        assertThat(entrepreneur.get("/messages").body()).contains("vergeet niet uw eigen aandeel te storten", "stopgezet");
    }

    @Test
    @DisplayName("R-NOT-03: what is ticked keeps coming; a switch that the page does not have is none")
    void reminders_stay() {
        entrepreneur.get(CHOICE);
        entrepreneur.post(CHOICE, Map.of("mail", "REMINDERS small@example.org", "without", "FILE_STOPPED small@example.org", "FILE_STOPPED", "off"));
        overdueAndStopped();
        assertThat(mailed()).contains("DEPOSIT_REMINDER", "FILE_STOPPED");
    }

    @Test
    @DisplayName("R-ID-07: who chose what is kept; who may only look sees the choice and changes nothing, others find nothing (A1)")
    void who_chooses() {
        entrepreneur.get(CHOICE);
        entrepreneur.post(CHOICE, Map.of("mail", "RATINGS small@example.org"));
        entrepreneur.get(CHOICE);
        entrepreneur.post(CHOICE, Map.of("mail", "RATINGS small@example.org"));
        Map<String, Object> change = sql.queryForMap("select person, rule_id, before_value, after_value from enterprise_change where kind = 'MAIL_CHOICES'");
        assertThat(change.values()).containsExactly("entrepreneur", "R-NOT-01", "", "small@example.org: [REMINDERS, PROGRESS]");

        Client other = Client.of(port, "entrepreneur2");
        assertThat(other.get(CHOICE).status()).isEqualTo(404);
        assertThat(other.post(CHOICE, Map.of()).status()).isEqualTo(404);
        sql.update("update mandate set scope = 'READ' where person = 'entrepreneur' and enterprise_number = '1998000060'");
        assertThat(entrepreneur.get(CHOICE).body()).contains("small@example.org").doesNotContain("Keuze bewaren");
        assertThat(entrepreneur.post(CHOICE, Map.of()).status()).isEqualTo(403);
        assertThat(sql.queryForObject("select count(*) from mail_choice", Integer.class)).isEqualTo(2);
    }

    @Test
    @DisplayName("R-NOT-01: a person gets at the own confirmed address what he asked for and nothing else, until the access is taken; legal notices stay where they were")
    void for_oneself() {
        assertThat(entrepreneur.get(CHOICE).body()).contains("Dat adres moet bevestigd zijn").doesNotContain(CHOICE + "/own");
        assertThat(entrepreneur.post(CHOICE + "/own", Map.of("topic", "REMINDERS")).status()).isEqualTo(409);
        entrepreneur.get("/enterprises/1998000060/people");
        entrepreneur.post("/enterprises/1998000060/people", Map.of("_action", "INVITE", "email", "books@example.org", "scope", "READ"));
        String invitation = mails.to("books@example.org", PageRequest.of(0, 1)).getContent().get(0).text().replaceAll("(?s).*(/invitations/[A-Za-z0-9_-]+).*", "$1");
        Client reader = Client.of(port, "accountant");
        reader.get(invitation);
        reader.post(invitation, Map.of());
        reader.get(CHOICE);
        assertThat(reader.post(CHOICE + "/own", Map.of("topic", "REMINDERS")).body()).contains("Uw keuze is bewaard", "id=\"own-REMINDERS\" value=\"REMINDERS\" checked");
        entrepreneur.get(CHOICE);
        entrepreneur.post(CHOICE, Map.of());
        assertThat(Client.of(port, "entrepreneur2").post(CHOICE + "/own", Map.of()).status()).isEqualTo(404);

        overdueAndStopped();

        assertThat(kinds("books@example.org")).containsOnly("DEPOSIT_REMINDER");
        assertThat(mailed()).contains("FILE_STOPPED").doesNotContain("DEPOSIT_REMINDER");
        entrepreneur.get("/enterprises/1998000060/people");
        String removal = entrepreneur.get("/enterprises/1998000060/people").body().replaceAll("(?s).*href=\"([^\"]+/remove)\".*", "$1");
        entrepreneur.get(removal);
        entrepreneur.post(removal, Map.of());
        assertThat(sql.queryForObject("select count(*) from mail_wish", Integer.class)).isZero();
    }

    @Test
    @DisplayName("R-NOT-01, A1: a provider does without reminders when it says so; the question itself always comes")
    void for_a_provider() {
        String choice = "/provider/registration/DV.O222378/mails";
        assertThat(provider.get("/provider/registration").body()).contains(choice, "value=\"REMINDERS\" id=\"reminders-DV.O222378\" checked");
        assertThat(provider.post(choice, Map.of()).body()).contains("Uw keuze is bewaard").doesNotContain("checked");
        assertThat(Client.of(port, "provider2").post(choice, Map.of()).status()).isEqualTo(404);
        time.goTo("2026-04-28T12:00");
        assertThat(kinds("dienstverlener1@example.org")).contains("DECISION_ASKED").doesNotContain("DECISION_REMINDER");
        assertThat(kinds("small@example.org")).contains("DECISION_REMINDER");
    }

    @Test
    @DisplayName("R-NOT-01: no notice that decides, asks, warns or has ways of complaint belongs to a topic that can be switched off")
    void only_these_can_be_switched_off() {
        assertThat(List.of(NoticeKind.values())).filteredOn(kind -> kind.topic().isPresent()).containsExactlyInAnyOrderElementsOf(Set.of(NoticeKind.DRAFT_REMINDER, NoticeKind.DECISION_REMINDER,
                NoticeKind.DEPOSIT_REMINDER, NoticeKind.PAYMENT_REMINDER, NoticeKind.PAYMENT_ORDERED, NoticeKind.PAYMENT_SETTLED, NoticeKind.RATING_ASKED));
        assertThat(List.of(NoticeKind.values())).filteredOn(NoticeKind::hasLetter).allMatch(kind -> kind.topic().isEmpty());
    }

    /** Confirmed, not deposited in time, then stopped. */
    private void overdueAndStopped() {
        String decision = file.replace("/files/", "/provider/files/");
        provider.get(decision);
        provider.post(decision, Filled.confirmation());
        time.goTo("2026-05-10T12:00");
        entrepreneur = Client.of(port, "entrepreneur");
        entrepreneur.get(file + "/withdraw");
        entrepreneur.post(file + "/withdraw", Map.of("_action", "WITHDRAW", "reason", "NOT_ATTENDING", "understandsContract", "true"));
        time.runDue();
    }

    /** Kinds of the mails to the enterprise about the file. */
    private List<String> mailed() {
        return kinds("small@example.org");
    }

    private List<String> kinds(String recipient) {
        assertThat(mails.count(MailState.KEPT)).isPositive();
        return sql.queryForList("select distinct kind from notice join outgoing_mail on notice.id = notice_id where recipient = ? and file_number = ?",
                String.class, recipient, file.replace("/files/", ""));
    }
}

@OnH2
class MailChoicesOnH2Test extends MailChoiceScenarios {
}

@OnPostgres
class MailChoicesOnPostgresTest extends MailChoiceScenarios {
}
