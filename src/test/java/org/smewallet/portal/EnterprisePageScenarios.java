package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.identity.MandateBasis;
import org.smewallet.identity.Mandates;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.support.Example;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.SimpleJdbcInsert;

/** What a person finds and changes on the page of an enterprise. */
abstract class EnterprisePageScenarios extends PageStories {

    private static final String ENTERPRISE = "/enterprises/1998000060";

    @Autowired
    JdbcTemplate sql;
    @Autowired
    Mandates mandates;

    @Test
    @DisplayName("R-REG-06: the account is changed after a fresh login, which leads back to the form")
    void the_account() {
        time.jumpTo("2026-04-15T09:45");
        assertThat(entrepreneur.get(ENTERPRISE + "/account").address()).isEqualTo("/login?again");
        Client.Page form = entrepreneur.post("/login", Map.of("username", "entrepreneur", "password", "demo"));
        assertThat(form.address()).startsWith(ENTERPRISE + "/account");
        assertThat(form.body()).contains("Rekening wijzigen", "BE65 9791 9980 0096", "wachten ze 3 dagen");
        Client.Page wrong = entrepreneur.post(ENTERPRISE + "/account", Map.of("_action", "CHANGE", "iban", "BE00 0000 0000 0000", "bic", "ARSPBE22"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("id=\"f-iban-error\"");
        Client.Page changed = entrepreneur.post(ENTERPRISE + "/account", Map.of("_action", "CHANGE", "iban", "BE68 5390 0754 7034", "bic", "GKCCBEBB"));
        assertThat(changed.address()).isEqualTo(ENTERPRISE);
        assertThat(changed.body()).contains("De rekening is gewijzigd", "BE68 5390 0754 7034", "terugbetalingen wachten tot en met 18 april 2026");

        entrepreneur.get(ENTERPRISE + "/account");
        time.jumpTo("2026-04-15T09:55");
        Client.Page late = entrepreneur.post(ENTERPRISE + "/account", Map.of("_action", "CHANGE", "iban", "BE65 9791 9980 0096", "bic", "GKCCBEBB"));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("Meld u opnieuw aan", "R-REG-06");
        assertThat(Client.of(port, "entrepreneur2").get(ENTERPRISE + "/account").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("R-ID-06: the waiting times stand before the form; while the letter is under way its page says where it goes, by when, and what is left")
    void the_waiting_times() {
        assertThat(entrepreneur.get("/enterprises/register").body()).contains("Hoelang duurt het?", "ongeveer 4 werkdagen", "30 dagen geldig", "tot 8 werkdagen",
                "tot 10 werkdagen, en soms enkele weken");
        Client.Page code = entrepreneur.post("/enterprises/register", Map.of("_action", "REGISTER", "enterpriseNumber", "1998.000.555",
                "contactEmail", "office@example.org", "role", "OTHER"));
        assertThat(code.body()).contains("De brief met uw code is onderweg", "Voorbeeldonderneming zonder vertegenwoordiger", "15 april 2026", "21 april 2026",
                "15 mei 2026", "<dd class=\"number\">5</dd>");
        assertThat(entrepreneur.post(code.address(), Map.of("_action", "SEND", "activationCode", "ABCD1234")).body()).contains("<dd class=\"number\">4</dd>");
    }

    @Test
    @DisplayName("R-REG-05, R-NOT-04: addresses are changed, and one that no mail reached is shown as such")
    void the_addresses() {
        sql.update("update outgoing_mail set state = 'FAILED' where recipient = 'small@example.org'");
        assertThat(entrepreneur.get(ENTERPRISE).body()).contains("small@example.org");
        entrepreneur.get("/demo");
        sql.update("update outgoing_mail set state = 'FAILED' where recipient = 'small@example.org'");
        assertThat(entrepreneur.get(ENTERPRISE).body()).contains("kon niet worden bereikt");
        assertThat(entrepreneur.get(ENTERPRISE + "/emails").body()).contains("value=\"small@example.org\"");
        Client.Page changed = entrepreneur.post(ENTERPRISE + "/emails", Map.of("_action", "CHANGE", "emails[0].address", "post@example.org"));
        assertThat(changed.body()).contains("De e-mailadressen zijn gewijzigd", "post@example.org", "gedeelde mailbox").doesNotContain("kon niet worden bereikt");
    }

    @Test
    @DisplayName("R-AMT-12: the yearly cap is a bar with a sentence of its own and the same figures in a table")
    void the_yearly_cap() {
        entrepreneur.get(Filled.NEW);
        entrepreneur.post(Filled.NEW, Filled.training("SUBMIT"));
        assertThat(entrepreneur.get(ENTERPRISE).body()).contains("2026: € 0,00 toegekend, € 166,50 gereserveerd, rest € 7.333,50 van € 7.500,00",
                "width=\"2.22\"", "<td class=\"money\">€ 166,50</td>");
    }

    @Test
    @DisplayName("R-REG-07: in a new year a new application leads to the confirmation, with the old data filled in")
    void a_new_year() {
        String draft = draft();
        time.jumpTo("2027-01-04T09:00");
        entrepreneur = Client.of(port, "entrepreneur");
        assertThat(entrepreneur.get(draft).body()).contains("Bevestig eerst de gegevens");
        assertThat(entrepreneur.post(draft, Filled.training("SUBMIT")).status()).isEqualTo(422);
        assertThat(entrepreneur.get(ENTERPRISE).body()).contains("Bevestig eerst de gegevens");
        Client.Page why = entrepreneur.get(Filled.NEW);
        assertThat(why.address()).isEqualTo(ENTERPRISE + "/confirmation");
        assertThat(why.body()).contains("Gegevens bevestigen voor 2027", "15 april 2026");
        Client.Page data = entrepreneur.post(ENTERPRISE + "/confirmation", Map.of());
        assertThat(data.body()).contains("Gegevens van de onderneming", "value=\"BE65 9791 9980 0096\"", "value=\"small@example.org\"");
        assertThat(Client.of(port, "entrepreneur2").get(ENTERPRISE + "/confirmation").status()).isEqualTo(404);
    }

    private String draft() {
        entrepreneur.get(Filled.NEW);
        return entrepreneur.post(Filled.NEW, Filled.training("SAVE")).address();
    }

    @Test
    @DisplayName("R-REG-02: the contact address is shown as not confirmed until its link was used, once")
    void the_contact_address() {
        assertThat(entrepreneur.get("/enterprises").body()).contains("Dit e-mailadres is nog niet bevestigd", "small@example.org");
        entrepreneur.get("/demo");
        String link = sql.queryForObject("select link from notice where link is not null and exists"
                + " (select 1 from outgoing_mail where notice_id = notice.id and recipient = 'small@example.org')", String.class);
        assertThat(new Client(port).get(link).address()).startsWith("/login");
        assertThat(Client.of(port, "entrepreneur2").get(link).status()).isEqualTo(404);
        assertThat(entrepreneur.get(link).body()).contains("Klopt dit adres?", "small@example.org");
        assertThat(entrepreneur.post(link, Map.of()).body()).contains("Uw e-mailadres is bevestigd").doesNotContain("nog niet bevestigd");
        Client.Page again = entrepreneur.get(link);
        assertThat(again.status()).isEqualTo(404);
        assertThat(again.body()).contains("Deze link werkt niet of niet meer").doesNotContain("small@example.org");
    }

    @Test
    @DisplayName("R-ID-07: whoever acts for many enterprises finds each by name or number, page by page, in every list")
    void many_enterprises() {
        Map<String, Object> row = sql.queryForMap("select * from enterprise where enterprise_number = '1998000060'");
        for (int i = 10_000_001; i <= 10_000_025; i++) {
            EnterpriseNumber number = new EnterpriseNumber("%08d%02d".formatted(i, 97 - i % 97));
            row.putAll(Map.of("enterprise_number", number.digits(), "name", "Klant " + number.digits().substring(6), "iban", Example.ibanOf(number)));
            new SimpleJdbcInsert(sql).withTableName("enterprise").execute(row);
            mandates.grant("entrepreneur", number, MandateBasis.USER_RIGHT);
        }
        for (String list : new String[] {"/enterprises", "/applications/new?title=Cloud"}) {
            String first = entrepreneur.get(list).body();
            assertThat(first.split("class=\"card\"", -1)).as(list).hasSize(21);
            assertThat(first).contains("Naam of nummer", "rel=\"next\"", "page=1");
            String next = first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
            assertThat(entrepreneur.get(next).body().split("class=\"card\"", -1)).as(next).hasSizeBetween(2, 20);
        }
        String name = row.get("name").toString();
        assertThat(entrepreneur.get("/applications/new?title=Cloud&q=" + name.replace(" ", "+").toUpperCase()).body()).contains(name, "?title=Cloud")
                .satisfies(page -> assertThat(page.split("class=\"card\"", -1)).hasSize(2));
        assertThat(entrepreneur.get("/enterprises?q=1998.000.060").body()).contains("1998.000.060").doesNotContain("Klant ");
        assertThat(entrepreneur.get("/enterprises?q=%25").body()).contains("Geen van uw ondernemingen");
        entrepreneur.get(Filled.NEW);
        String file = entrepreneur.post(Filled.NEW, Filled.training("SUBMIT")).address();
        assertThat(entrepreneur.get("/files?enterprise=Klant").body()).contains("Welke onderneming bedoelt u?", file);
        assertThat(entrepreneur.get("/files?enterprise=" + name.replace(" ", "+")).body()).doesNotContain(file, "Welke onderneming");
    }
}

@OnH2
class EnterprisePagesOnH2Test extends EnterprisePageScenarios {
}

@OnPostgres
class EnterprisePagesOnPostgresTest extends EnterprisePageScenarios {
}
