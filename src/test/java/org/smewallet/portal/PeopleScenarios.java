package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.identity.MandateBasis;
import org.smewallet.identity.Mandates;
import org.smewallet.notification.Mail;
import org.smewallet.notification.Mails;
import org.smewallet.notification.NoticeKind;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;

/** Several people for one enterprise: invited on 15 April 2026, for 7 days, to act or to look only. */
abstract class PeopleScenarios extends PageStories {

    private static final String ENTERPRISE = "/enterprises/1998000060";
    private static final String PEOPLE = ENTERPRISE + "/people";
    private static final Pattern LINK = Pattern.compile("(/invitations/[A-Za-z0-9_-]{43})\\s");
    private static final Pattern REMOVE = Pattern.compile("href=\"(" + PEOPLE + "/\\d+/remove)\"");

    @Autowired
    Mails mails;
    @Autowired
    JdbcTemplate sql;
    @Autowired
    Mandates mandates;

    @Test
    @DisplayName("R-ID-07, A3: who takes an invitation acts for the enterprise, and finds nothing of it any more at the next request after the removal")
    void invited_and_removed() {
        assertThat(invite("books@example.org", "ACT").body()).contains("De uitnodiging is verstuurd", "books@example.org", "22 april 2026");
        String link = link("books@example.org");
        assertThat(new Client(port).get(link).address()).startsWith("/login");
        Client accountant = Client.of(port, "accountant");
        assertThat(accountant.get(ENTERPRISE).status()).isEqualTo(404);
        assertThat(accountant.get(link).body()).contains("U krijgt toegang tot deze onderneming", "Handelen en bekijken");
        assertThat(accountant.get(ENTERPRISE).status()).as("looking at the link changes nothing").isEqualTo(404);
        accountant.get(link);
        assertThat(accountant.post(link, Map.of()).address()).isEqualTo(ENTERPRISE);
        accountant.get(Filled.NEW);
        String file = accountant.post(Filled.NEW, Filled.training("SUBMIT")).address();
        assertThat(file).startsWith("/files/KP-");
        assertThat(accountant.get(PEOPLE).body()).contains("Alleen een wettelijk vertegenwoordiger").doesNotContain("Toegang wegnemen");
        assertThat(accountant.post(PEOPLE, Map.of("_action", "INVITE", "email", "friend@example.org", "scope", "ACT")).status()).isEqualTo(403);

        accountant.get(file + "/question");
        String people = entrepreneur.get(PEOPLE).body();
        assertThat(people).contains("books@example.org heeft de uitnodiging aangenomen", "door accountant", "door entrepreneur");
        Matcher removal = REMOVE.matcher(people);
        assertThat(removal.find()).isTrue();
        assertThat(entrepreneur.get(removal.group(1)).body()).contains("Wilt u de toegang van deze persoon wegnemen?", "books@example.org");
        assertThat(entrepreneur.post(removal.group(1), Map.of()).body()).contains("De toegang is weggenomen", "De toegang van books@example.org is weggenomen");
        assertThat(accountant.post(file + "/question", Map.of("_action", "ASK", "question", "Wanneer?")).status()).isEqualTo(404);
        assertThat(accountant.get(ENTERPRISE).status()).isEqualTo(404);
        assertThat(accountant.get(file).status()).isEqualTo(404);
        assertThat(accountant.get(link).status()).as("the link was used").isEqualTo(404);
        assertThat(mails.to("small@example.org", PageRequest.of(0, 50))).filteredOn(mail -> mail.kind() == NoticeKind.PEOPLE_CHANGED).hasSize(2);
    }

    @Test
    @DisplayName("R-ID-07: who may only look sees the enterprise and its files; each command is answered with 403 and why, and no button offers one")
    void looking_only() {
        entrepreneur.get(Filled.NEW);
        String file = entrepreneur.post(Filled.NEW, Filled.training("SUBMIT")).address();
        entrepreneur.get(Filled.NEW);
        String draft = entrepreneur.post(Filled.NEW, Filled.training("SAVE")).address();
        String task = task("entrepreneur");
        Client reader = joined("reader@example.org", "READ");

        assertThat(reader.get(ENTERPRISE).body()).contains("alleen bekijken").doesNotContain("Nieuwe aanvraag", "Rekening wijzigen", "E-mailadressen wijzigen");
        assertThat(reader.get("/enterprises").body()).contains("alleen bekijken").doesNotContain("/applications/new?enterprise=1998.000.060");
        assertThat(reader.get("/files").body()).contains(file.substring("/files/".length()));
        assertThat(reader.get(file).body()).contains("Veilig werken in de cloud").doesNotContain("Dossier stopzetten", "Stel een vraag", "/question", "/withdraw");
        assertThat(reader.get("/tasks").body()).contains("niets voor u te doen");

        for (String page : List.of(ENTERPRISE + "/account", ENTERPRISE + "/emails", ENTERPRISE + "/confirmation", Filled.NEW, draft, "/tasks/" + task)) {
            Client.Page answer = reader.get(page);
            assertThat(answer.status()).as(page).isEqualTo(403);
            assertThat(answer.body()).as(page).contains("U mag de gegevens van deze onderneming alleen bekijken");
        }
        reader.get(PEOPLE);
        Map<String, String> nothing = Map.of("_action", "SEND");
        for (String command : List.of(ENTERPRISE + "/account", ENTERPRISE + "/emails", ENTERPRISE + "/confirmation", PEOPLE, Filled.NEW, Filled.NEW + "/keep",
                draft, draft + "/keep", "/tasks/" + task, file + "/question", file + "/withdraw")) {
            reader.get(PEOPLE);
            Client.Page answer = reader.post(command, nothing);
            assertThat(answer.status()).as(command).isEqualTo(403);
            assertThat(answer.body()).as(command).contains("U mag de gegevens van deze onderneming alleen bekijken");
        }
        assertThat(entrepreneur.get(file).body()).contains("stopzetten");
        assertThat(new Client(port).ask("accountant", "/api/v1/enterprises/1998000060").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("A11: inviting somebody who has access, somebody unknown or the same address twice gives the same answer; so does each link that does not work")
    void nothing_can_be_found_out() {
        joined("books@example.org", "ACT");
        String known = neutral(invite("books@example.org", "ACT").body(), "books@example.org");
        String unknown = neutral(invite("nobody@example.org", "ACT").body(), "nobody@example.org");
        String again = neutral(invite("nobody@example.org", "ACT").body(), "nobody@example.org");
        assertThat(known).isEqualTo(unknown).isEqualTo(again).contains("De uitnodiging is verstuurd naar dit adres.");
        assertThat(mails.to("nobody@example.org", PageRequest.of(0, 50))).as("one mail a day").hasSize(1);

        String open = link("nobody@example.org");
        String page = entrepreneur.get(PEOPLE).body();
        Matcher withdrawal = Pattern.compile("action=\"(" + PEOPLE + "/invitations/\\d+/withdraw)\"").matcher(page);
        assertThat(withdrawal.find()).isTrue();
        assertThat(entrepreneur.post(withdrawal.group(1), Map.of()).body()).contains("De uitnodiging van nobody@example.org is ingetrokken");
        Client other = Client.of(port, "entrepreneur2");
        Client.Page withdrawn = other.get(open);
        Client.Page madeUp = other.get("/invitations/" + "x".repeat(43));
        assertThat(withdrawn.status()).isEqualTo(madeUp.status()).isEqualTo(404);
        assertThat(withdrawn.body()).contains("Deze link werkt niet of niet meer");
        assertThat(main(withdrawn)).isEqualTo(main(madeUp));
        assertThat(other.get(PEOPLE).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("A3: with the one who invited go the invitations that nobody took yet")
    void invitations_go_with_who_sent_them() {
        mandates.grant("accountant", new EnterpriseNumber("1998000060"), MandateBasis.ACTIVATION_CODE);
        Client accountant = Client.of(port, "accountant");
        accountant.get(PEOPLE);
        accountant.post(PEOPLE, Map.of("_action", "INVITE", "email", "back@example.org", "scope", "ACT"));
        String backDoor = link("back@example.org");
        assertThat(accountant.get(backDoor).status()).isEqualTo(200);
        Matcher removal = REMOVE.matcher(entrepreneur.get(PEOPLE).body());
        assertThat(removal.find()).isTrue();
        entrepreneur.get(removal.group(1));
        assertThat(entrepreneur.post(removal.group(1), Map.of()).body()).contains("De uitnodiging van back@example.org is ingetrokken");
        assertThat(accountant.get(backDoor).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("R-ID-04: the last legal representative stays; another right to the same address voids the link of before; the link works on its last day and no longer")
    void the_last_representative_and_the_last_day() {
        assertThat(entrepreneur.get(PEOPLE).body()).contains("Blijft altijd verbonden").doesNotContain("Toegang wegnemen");
        String removal = PEOPLE + "/" + sql.queryForObject("select id from mandate where person = 'entrepreneur' and enterprise_number = '1998000060'", Long.class) + "/remove";
        assertThat(entrepreneur.get(removal).status()).isEqualTo(422);
        entrepreneur.get(PEOPLE);
        Client.Page refused = entrepreneur.post(removal, Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("De laatste wettelijk vertegenwoordiger blijft");

        invite("books@example.org", "ACT");
        String first = link("books@example.org");
        invite("books@example.org", "READ");
        String second = link("books@example.org");
        Client accountant = Client.of(port, "accountant");
        assertThat(accountant.get(first).status()).isEqualTo(404);
        time.jumpTo("2026-04-22T23:59:59");
        assertThat(accountant.get(second).body()).contains("Alleen bekijken");
        time.jumpTo("2026-04-23T00:00");
        assertThat(accountant.get(second).status()).isEqualTo(404);
    }

    private Client joined(String address, String scope) {
        invite(address, scope);
        Client person = Client.of(port, "accountant");
        String link = link(address);
        person.get(link);
        assertThat(person.post(link, Map.of()).address()).isEqualTo(ENTERPRISE);
        return person;
    }

    private Client.Page invite(String address, String scope) {
        entrepreneur.get(PEOPLE);
        return entrepreneur.post(PEOPLE, Map.of("_action", "INVITE", "email", address, "scope", scope));
    }

    private String link(String address) {
        String text = mails.to(address, PageRequest.of(0, 50)).stream().filter(mail -> mail.kind() == NoticeKind.MANDATE_INVITATION).findFirst()
                .map(Mail::text).orElseThrow();
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private String task(String persona) {
        Matcher id = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(entrepreneur.ask(persona, "/api/v1/tasks").body());
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    private static String main(Client.Page page) {
        return page.body().substring(page.body().indexOf("<main"), page.body().indexOf("</main>"));
    }

    /** What the page says of an invitation, without what differs from one address to the other. */
    private static String neutral(String body, String address) {
        assertThat(body).contains(address);
        Matcher note = Pattern.compile("<div class=\"note good\".*?</div>", Pattern.DOTALL).matcher(body);
        assertThat(note.find()).isTrue();
        return note.group();
    }
}

@OnH2
class PeopleOnH2Test extends PeopleScenarios {
}

@OnPostgres
class PeopleOnPostgresTest extends PeopleScenarios {
}
