package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smewallet.process.WorkItem;
import org.smewallet.process.WorkLists;
import org.smewallet.shared.Answers;
import org.smewallet.support.Example;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;

/** What people find on the pages after a file was submitted: calendar, messages, answered files, and the demo's bank. */
abstract class FollowUpPageScenarios extends PageStories {

    @Autowired
    WorkLists work;

    @BeforeEach
    void an_application_is_opened() {
        entrepreneur.get(Filled.NEW);
    }

    @Test
    void the_demos_bank_deposits_for_own_files_only_and_finance_sees_the_statement() {
        String file = confirmed();
        assertThat(entrepreneur.get("/demo").body()).contains("De bank van deze oefenomgeving", "€ 388,50");
        String action = file.replace("/files/", "/demo/deposits/");
        Client other = Client.of(port, "entrepreneur2");
        assertThat(other.get("/demo").body()).contains("U hebt geen dossier waarvoor nu gestort kan worden.").doesNotContain("€ 388,50");
        assertThat(other.post(action, Map.of("communication", "RIGHT")).status()).isEqualTo(404);
        assertThat(entrepreneur.post("/demo/payments", Map.of()).status()).isEqualTo(404);
        entrepreneur.get("/demo");
        assertThat(entrepreneur.post(action, Map.of("communication", "RIGHT")).body()).contains("Het bedrag is gestort");
        assertThat(entrepreneur.post(action, Map.of("communication", "RIGHT")).status()).isEqualTo(409);
        Client finance = Client.of(port, "finance");
        assertThat(finance.get("/finance").body()).contains("Ingelezen afschriften", "€ 388,50");
        assertThat(finance.post("/demo/payments", Map.of()).status()).isEqualTo(409);
    }

    @Test
    void r_not_02_the_last_days_of_a_file_go_into_a_calendar() {
        String file = entrepreneur.post(Filled.NEW, Filled.training("SUBMIT")).address();
        assertThat(entrepreneur.get(file).body()).contains(file + "/limits.ics");
        Client.Page calendar = entrepreneur.get(file + "/limits.ics");
        assertThat(calendar.header("Content-Type")).startsWith("text/calendar");
        assertThat(calendar.body()).contains("BEGIN:VCALENDAR", "DTSTART;VALUE=DATE:20260429", "END:VCALENDAR");
        assertThat(Client.of(port, "entrepreneur2").get(file + "/limits.ics").status()).isEqualTo(404);
    }

    @Test
    void r_not_01_a_message_is_new_until_it_is_marked_as_read_by_its_reader() {
        entrepreneur.post(Filled.NEW, Filled.training("SUBMIT"));
        String mailbox = entrepreneur.get("/messages").body();
        String action = mailbox.replaceAll("(?s).*action=\"(/messages/[^\"]+)\".*", "$1");
        assertThat(mailbox).contains(action, "Nieuw", "Als gelezen aanduiden");
        Map<String, String> reader = Map.of("reader", "1998000060");
        Client other = Client.of(port, "entrepreneur2");
        other.get("/messages");
        assertThat(other.post(action, reader).status()).isEqualTo(404);
        entrepreneur.get("/messages");
        assertThat(entrepreneur.post(action, reader).body()).doesNotContain(action).contains("Berichten");
    }

    @Test
    void a_provider_finds_the_files_that_were_answered() {
        Client provider = Client.of(port, "provider");
        assertThat(provider.get("/provider/answered").body()).contains("U hebt nog geen aanvragen beantwoord.");
        String file = confirmed();
        assertThat(provider.get("/provider/answered").body()).contains(file, "Te storten");
        assertThat(Client.of(port, "provider2").get("/provider/answered").body()).doesNotContain(file);
    }

    @Test
    void what_staff_remark_on_a_file_is_for_staff_on_page_and_interface() {
        String file = entrepreneur.post(Filled.NEW, Filled.training("SUBMIT")).address();
        time.goTo("2026-05-05T09:00");
        WorkItem review = work.ofBusinessKey(Example.CASE_WORKER, file.replace("/files/", "")).get(0);
        work.complete(Example.CASE_WORKER, review.id(), new Answers(Map.of("contactLog", "driemaal gebeld", "decision", "EXTEND")));
        String timeline = file.replace("/files/", "/api/v1/applications/") + "/timeline";
        assertThat(entrepreneur.get(file).body()).contains("Beslissing na stilzwijgen: nog een keer gevraagd.").doesNotContain("driemaal");
        assertThat(Client.of(port, "provider").get(file.replace("/files/", "/provider/files/"))).returns(200, Client.Page::status)
                .extracting(Client.Page::body).asString().doesNotContain("driemaal");
        for (String person : List.of("entrepreneur", "provider")) {
            assertThat(entrepreneur.ask(person, timeline).body()).contains("R-TIME-05").doesNotContain("driemaal", "remark");
        }
        assertThat(Client.of(port, "caseworker").get(file).body()).contains("Beslissing na stilzwijgen: nog een keer gevraagd.", "Alleen voor de administratie:", "driemaal gebeld");
        assertThat(entrepreneur.ask("caseworker", timeline).body()).contains("\"remark\":\"driemaal gebeld\"");
    }

    /** Address of a file that the provider has confirmed. */
    private String confirmed() {
        String file = entrepreneur.post(Filled.NEW, Filled.training("SUBMIT")).address();
        Client provider = Client.of(port, "provider");
        String decision = file.replace("/files/", "/provider/files/");
        provider.get(decision);
        provider.post(decision, Filled.confirmation());
        time.runDue();
        return file;
    }
}

@OnH2
class FollowUpPagesOnH2Test extends FollowUpPageScenarios {
}

@OnPostgres
class FollowUpPagesOnPostgresTest extends FollowUpPageScenarios {
}
