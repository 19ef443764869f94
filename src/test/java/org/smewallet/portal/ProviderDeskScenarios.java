package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.smewallet.support.Race;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A provider answers many files at once, on the page or with a sheet, and looks up payments, ratings and its registration. */
abstract class ProviderDeskScenarios extends PageStories {

    private static final String HEADINGS = "Dossier;Beslissing;Reden van weigering;Uitleg;Juist bedrag;Juiste begindatum\r\n";
    private static final String[] CHECKS = {"customerKnown", "enrolled", "amountCorrect", "startDateCorrect", "themeCorrect", "participantsCorrect", "notRelated"};

    @Autowired
    JdbcTemplate jdbc;
    private Client provider;

    @BeforeEach
    void a_provider() {
        provider = Client.of(port, "provider");
    }

    @Test
    @DisplayName("R-PROV-07: the inbox shows for each file what the provider has to check: amount, dates, participants")
    void inbox() {
        String file = application("Veilig werken in de cloud");
        assertThat(provider.get("/provider").body()).contains(file, "€ 555,00", "15 april 2026 tot en met 17 april 2026", "1 april 2026", "Deelnemer Een",
                "29 april 2026", "nog 14 dagen", "digitalisering");
    }

    @Test
    @DisplayName("R-PROV-07: beside the checks stands all that the provider confirms: kind of service, theme, each date, every participant")
    void whatIsConfirmed() {
        Map<String, String> form = Filled.training("SUBMIT");
        for (int i = 1; i < 25; i++) {
            form.putAll(Map.of("participants[" + i + "].firstName", "Deelnemer", "participants[" + i + "].lastName", "Nummer " + i,
                    "participants[" + i + "].employmentLink", "EMPLOYEE"));
        }
        entrepreneur.get(Filled.NEW);
        String decision = entrepreneur.post(Filled.NEW, form).address().replace("/files/", "/provider/files/");
        assertThat(provider.get(decision).body()).contains("Opleiding<", "digitalisering<", "1 april 2026", "15 april 2026", "17 april 2026", "€ 555,00",
                "Deelnemer Een, Deelnemer Nummer 1,", "Deelnemer Nummer 24<").doesNotContain("DIGITALISATION");
        assertThat(provider.get(decision + "?lang=en").body()).contains("Training<", "digitalisation<");
    }

    @Test
    @DisplayName("R-PROV-07, R5: many files are confirmed at once, each by itself, after one page that says what will happen; sent twice, also at once, each is confirmed once")
    void many_at_once() {
        String first = application("Eerste");
        String second = application("Tweede");
        provider.get("/provider");
        assertThat(provider.post("/provider/answers", Map.of("decision", "CONFIRM")).body()).contains("Kruis eerst een of meer dossiers aan.");
        Client.Page preview = chosen("CONFIRM", first, second);
        assertThat(preview.body()).contains("Er is nog niets verstuurd", "2 dossiers bevestigd.", "Eerste", "Tweede", "Verstuur 2 beslissingen");
        assertThat(status(first)).isEqualTo("SUBMITTED");
        assertThat(provider.post(preview.address(), Map.of("customerKnown", "true")).status()).isEqualTo(400);
        assertThat(status(first)).isEqualTo("SUBMITTED");
        Client.Page shown = provider.get(preview.address());
        Map<String, String> sent = checks();
        sent.put("_token", shown.hidden("_token"));
        sent.put("_csrf", shown.hidden("_csrf"));
        Race<Client.Page> clicks = Race.between(() -> provider.post(preview.address(), sent), () -> provider.post(preview.address(), sent));
        assertThat(clicks.failures()).isEmpty();
        assertThat(clicks.results()).allSatisfy(given -> assertThat(given.body()).contains("2 van 2 beslissingen ontvangen."));
        assertThat(provider.post(preview.address(), sent).body()).contains("2 van 2 beslissingen ontvangen.");
        time.runDue();
        for (String file : new String[] {first, second}) {
            assertThat(status(file)).isEqualTo("AWAITING_DEPOSIT");
            assertThat(jdbc.queryForList("select english from file_event where file_number = ? and actor = 'provider'", String.class, file)).singleElement()
                    .asString().contains("confirmed");
            assertThat(jdbc.queryForObject("select count(*) from act_hi_taskinst t join act_hi_procinst p on p.proc_inst_id_ = t.proc_inst_id_"
                    + " where p.business_key_ = ? and t.task_def_key_ = 'Task_ProviderDecision'", Integer.class, file)).isOne();
            assertThat(jdbc.queryForList("select kind from notice where file_number = ? and enterprise_number is not null", String.class, file)).doesNotHaveDuplicates();
        }
        assertThat(provider.get("/provider/payments/expected").body()).contains(first, second, "€ 555,00");
    }

    @Test
    @DisplayName("R-PROV-09: many refusals share one reason; another reason needs its explanation")
    void many_refusals() {
        String first = application("Eerste");
        Client.Page preview = chosen("REFUSE", first);
        assertThat(provider.post(preview.address(), Map.of()).body()).contains("Kies een reden van weigering.");
        assertThat(provider.post(preview.address(), Map.of("reason", "OTHER")).body()).contains("Leg de andere reden uit.");
        assertThat(provider.post(preview.address(), Map.of("reason", "UNKNOWN_CUSTOMER", "explanation", "Niet ingeschreven")).body()).contains("1 van 1 beslissingen ontvangen.");
        time.runDue();
        assertThat(entrepreneur.get("/files/" + first).body()).contains("De dienstverlener weigerde: onbekende klant: Niet ingeschreven");
    }

    @Test
    @DisplayName("I3: the sheet of the waiting files is a download in which no cell begins as a formula")
    void sheet_out() {
        String file = application("=HYPERLINK(\"http://example.org\")");
        application("@SUM(1)");
        Client.Page sheet = provider.get("/provider/sheet.csv");
        assertThat(sheet.header("Content-Disposition")).contains("attachment", "wachtende-dossiers.csv");
        assertThat(sheet.body()).startsWith("\uFEFFDossier;Onderneming;").contains("Beslissing;Reden van weigering", file, "555,00", "Deelnemer Een",
                "'=HYPERLINK", ";'@SUM(1);").doesNotContain(";=HYPERLINK", "\"=HYPERLINK", ";@SUM");
        assertThat(provider.get("/provider/sheet").body()).contains("Er wachten nu 2 dossiers op u.");
    }

    @Test
    @DisplayName("R-PROV-07, R-PROV-09: a filled sheet is shown row by row with its problems; nothing is done before the confirmation")
    void sheet_in() {
        String first = application("Eerste");
        String second = application("Tweede");
        String third = application("Derde");
        provider.get("/provider/sheet");
        Client.Page preview = provider.upload("/provider/sheet", "sheet", "blad.csv", HEADINGS + first + ";bevestigen;;;;\r\n"
                + second + ";Weigeren;Verkeerd bedrag;'-te hoog-;500,00;\r\n" + second + ";Weigeren;Verkeerd bedrag;;;\r\n"
                + third + ";Misschien;;;;\r\n" + third + ";;;;;\r\nKP-2026-999999;Bevestigen;;;;\r\n");
        assertThat(preview.body()).contains("1 dossier bevestigd.", "1 dossier geweigerd.", "3 rijen met een probleem.", "1 rij zonder beslissing", "-te hoog-", "500.00",
                "Dit dossier staat ook op rij 3.", "Beslissing: Kies een van de mogelijkheden.", "Dit dossier wacht niet op u.");
        assertThat(status(first)).isEqualTo("SUBMITTED");
        Client.Page given = provider.post(preview.address(), checks());
        assertThat(given.body()).contains("2 van 5 beslissingen ontvangen.", "Niet verwerkt");
        time.runDue();
        assertThat(status(first)).isEqualTo("AWAITING_DEPOSIT");
        assertThat(entrepreneur.get("/files/" + second).body()).contains("verkeerd bedrag, het moet 500,00 euro zijn: -te hoog-");
        assertThat(status(third)).isEqualTo("SUBMITTED");
    }

    @Test
    @DisplayName("F2: what is no such sheet is refused with a clear message and does nothing")
    void no_sheet() {
        String file = application("Eerste");
        provider.get("/provider/sheet");
        for (String[] wrong : new String[][] {{"", "Kies een bestand."}, {"PK\u0003\u0004;x", "Dit is niet het blad"}, {"Naam;Bedrag\r\nx;1\r\n", "Dit is niet het blad"},
            {HEADINGS + file + ";;;;;\r\n", "In geen enkele rij staat een beslissing."}, {HEADINGS + (file + ";Bevestigen;;;;\r\n").repeat(101), "Hoogstens 100 beslissingen"},
            {HEADINGS + "x".repeat(1_000_001), "hoogstens 1 MB"}}) {
            provider.get("/provider/sheet");
            Client.Page page = provider.upload("/provider/sheet", "sheet", "blad.csv", wrong[0]);
            assertThat(page.status()).as(wrong[1]).isEqualTo(400);
            assertThat(page.body()).contains(wrong[1]);
        }
        assertThat(status(file)).isEqualTo("SUBMITTED");
    }

    @Test
    @DisplayName("A1, A4, A8: another provider neither sees nor answers a file by naming it in its own list or sheet")
    void another_provider() {
        String file = application("Eerste");
        Client.Page own = chosen("CONFIRM", file);
        Client other = Client.of(port, "provider2");
        assertThat(other.get("/provider").body()).doesNotContain(file);
        assertThat(other.get(own.address()).status()).isEqualTo(404);
        other.get("/provider/sheet");
        Client.Page preview = other.upload("/provider/sheet", "sheet", "blad.csv", HEADINGS + file + ";Bevestigen;;;;\r\n");
        assertThat(preview.body()).contains("Dit dossier wacht niet op u.").doesNotContain("Eerste", "Verstuur", "Deelnemer Een");
        assertThat(other.post(preview.address(), checks()).status()).isEqualTo(400);
        assertThat(status(file)).isEqualTo("SUBMITTED");
    }

    @Test
    @DisplayName("A4: who answers for one number of an enterprise does not answer for its other number")
    void another_number_of_the_same_enterprise() {
        String file = application("Eerste");
        String own = jdbc.queryForObject("select enterprise_number from provider where provider_number = 'DV.O222378'", String.class);
        jdbc.update("update provider set enterprise_number = (select enterprise_number from provider where provider_number = 'DV.O217461') where provider_number = 'DV.O222378'");
        try {
            Client other = Client.of(port, "provider2");
            assertThat(other.get("/provider").body()).doesNotContain(file);
            assertThat(other.get("/provider/files/" + file).status()).isEqualTo(404);
            Map<String, String> confirmed = checks();
            confirmed.putAll(Map.of("_action", "DECIDE", "decision", "CONFIRM"));
            other.get("/provider");
            assertThat(other.post("/provider/files/" + file, confirmed).status()).isEqualTo(404);
            assertThat(other.ask("provider2", "/api/v1/applications/" + file).status()).isEqualTo(404);
            assertThat(status(file)).isEqualTo("SUBMITTED");
        } finally {
            jdbc.update("update provider set enterprise_number = ? where provider_number = 'DV.O222378'", own);
        }
    }

    @Test
    @DisplayName("R-PROV-11: a provider finds the ratings it received without names, and its registration")
    void looked_up() {
        String file = application("Eerste");
        jdbc.update("insert into provider_rating (file_number, provider_number, score, content, remark, complaint, rated_at) values (?, 'DV.O222378', 4, 5, '<b>Goed</b>', false,"
                + " timestamp with time zone '2026-04-15 10:00:00+02')", file);
        assertThat(provider.get("/provider/ratings").body()).contains("Gemiddelde van 1 beoordeling", "4 op 5", "5 op 5", "&lt;b&gt;Goed&lt;/b&gt;")
                .doesNotContain(file, "Voorbeeldonderneming Klein");
        assertThat(provider.get("/provider/registration").body()).contains("DV.O222378", "van 31 augustus 2022 tot en met 1 september 2027", "ARSPBE22");
        Client other = Client.of(port, "provider2");
        assertThat(other.get("/provider/ratings").body()).contains("U kreeg nog geen beoordelingen.");
        assertThat(entrepreneur.get("/provider/registration").body()).contains("U antwoordt voor geen enkele dienstverlener.");
    }

    private Client.Page chosen(String decision, String... files) {
        provider.get("/provider");
        Map<String, String> form = new LinkedHashMap<>(Map.of("decision", decision));
        form.put("file", String.join(",", files));
        return provider.post("/provider/answers", form);
    }

    private static Map<String, String> checks() {
        Map<String, String> checks = new LinkedHashMap<>();
        for (String check : CHECKS) {
            checks.put(check, "true");
        }
        return checks;
    }

    private String status(String file) {
        return jdbc.queryForObject("select status from subsidy_application where file_number = ?", String.class, file);
    }

    private String application(String title) {
        entrepreneur.get(Filled.NEW);
        Map<String, String> form = new LinkedHashMap<>(Filled.training("SUBMIT"));
        form.put("title", title);
        return entrepreneur.post(Filled.NEW, form).address().replace("/files/", "");
    }
}

@OnH2
class ProviderDeskOnH2Test extends ProviderDeskScenarios {
}

@OnPostgres
class ProviderDeskOnPostgresTest extends ProviderDeskScenarios {
}
