package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;

/** What people can and cannot do on the pages. */
abstract class PageScenarios extends PageStories {

    @BeforeEach
    void an_application_is_opened() {
        entrepreneur.get(Filled.NEW);
    }

    @Test
    void without_files_the_list_says_what_to_do() {
        assertThat(entrepreneur.get("/files").body()).contains("U hebt nog geen dossiers", "Nieuwe aanvraag");
    }

    @Test
    void r_amt_13_a_check_shows_the_whole_result_and_keeps_nothing() {
        Client.Page page = entrepreneur.post(Filled.NEW, Filled.training("CHECK"));
        assertThat(page.body()).contains("€ 555,00", "30 %", "€ 166,50", "€ 388,50", "29 april 2026", "R-TIME-01", "R-TIME-05", "31 december 2027");
        assertThat(entrepreneur.get("/files").body()).contains("U hebt nog geen dossiers");
    }

    @Test
    void a_draft_is_kept_changed_and_submitted() {
        Map<String, String> half = Map.of("_action", "SAVE", "title", "Halve titel", "participants[0].firstName", "Een");
        Client.Page draft = entrepreneur.post(Filled.NEW, half);
        assertThat(draft.body()).contains("Uw concept is bewaard", "value=\"Halve titel\"", "value=\"Een\"");
        Client.Page file = entrepreneur.post(draft.address(), Filled.training("SUBMIT"));
        assertThat(file.address()).startsWith("/files/KP-2026-");
        assertThat(file.body()).contains("Uw aanvraag is ingediend", "Ingediend, wacht op dienstverlener", "€ 388,50", "1700", "Vermeld dossiernummer");
    }

    @Test
    void a_draft_can_be_thrown_away() {
        String draft = entrepreneur.post(Filled.NEW, Map.of("_action", "SAVE", "title", "Weg")).address();
        assertThat(entrepreneur.post(draft, Map.of("_action", "DISCARD")).body()).contains("Uw concept is weggegooid", "Stopgezet");
    }

    @Test
    void an_incomplete_application_is_given_back_with_each_field_named() {
        Client.Page page = entrepreneur.post(Filled.NEW, Map.of("_action", "SUBMIT", "title", "Alleen een titel"));
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("Kijk deze velden na", "href=\"#f-providerNumber\"", "value=\"Alleen een titel\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"startDate|2026-13-01", "feeExVat|-1", "feeExVat|1.23456", "feeExVat|NaN", "feeExVat|1e309", "feeExVat|1.000,50",
        "providerNumber|DV.X1", "theme|NONSENSE", "hours|abc", "endDate|2026-02-30"})
    void bad_input_is_told_at_its_field_and_nothing_is_kept(String field, String value) {
        Map<String, String> form = Filled.training("SUBMIT");
        form.put(field, value);
        Client.Page page = entrepreneur.post(Filled.NEW, form);
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("id=\"f-" + field + "-error\"");
        assertThat(entrepreneur.get("/files").body()).contains("U hebt nog geen dossiers");
    }

    @Test
    void a_megabyte_of_text_is_too_long() {
        Map<String, String> form = Filled.training("SUBMIT");
        form.put("title", "x".repeat(1_000_000));
        assertThat(entrepreneur.post(Filled.NEW, form).status()).isEqualTo(400);
    }

    @Test
    void i1_i2_hostile_text_is_kept_and_shown_as_text() {
        String hostile = "<script>alert(1)</script>${7*7}#{8*8}";
        Map<String, String> form = Filled.training("SUBMIT");
        form.put("title", hostile);
        form.put("participants[0].firstName", hostile);
        String file = entrepreneur.post(Filled.NEW, form).address();
        assertThat(entrepreneur.get(file).body()).contains("&lt;script&gt;alert(1)&lt;/script&gt;${7*7}#{8*8}").doesNotContain("<script>alert");
        assertThat(Client.of(port, "provider").get(file.replace("/files/", "/provider/files/")).body()).contains("&lt;script&gt;").doesNotContain("<script>alert");
    }

    @Test
    void r1_r2_figures_and_extra_fields_in_the_post_change_nothing() {
        Map<String, String> form = Filled.training("SUBMIT");
        form.putAll(Map.of("subsidy", "9999.00", "rate", "1.00", "enterpriseSize", "LARGE", "approved", "true", "initiator", "admin"));
        assertThat(entrepreneur.post(Filled.NEW, form).body()).contains("€ 166,50").doesNotContain("9999", "9.999");
    }

    @Test
    void r5_the_same_form_sent_twice_gives_the_same_answer_once() {
        Map<String, String> form = Filled.training("SUBMIT");
        Client.Page asked = entrepreneur.get(Filled.NEW);
        form.put("_token", asked.hidden("_token"));
        form.put("_csrf", asked.hidden("_csrf"));
        String first = entrepreneur.post(Filled.NEW, form).address();
        String second = entrepreneur.post(Filled.NEW, form).address();
        assertThat(second).isEqualTo(first).startsWith("/files/KP-");
        assertThat(entrepreneur.get("/files").body()).containsOnlyOnce("Veilig werken in de cloud");
    }

    @Test
    void the_second_of_two_tabs_is_told_that_the_first_was_sent() {
        String draft = entrepreneur.post(Filled.NEW, Filled.training("SAVE")).address();
        Client.Page tab = entrepreneur.get(draft);
        entrepreneur.get(draft);
        entrepreneur.post(draft, Filled.training("SUBMIT"));
        Map<String, String> late = Filled.training("SUBMIT");
        late.put("_token", tab.hidden("_token"));
        late.put("_csrf", tab.hidden("_csrf"));
        Client.Page second = entrepreneur.post(draft, late);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body()).contains("Dit dossier is intussen ingediend of afgesloten; er is niets gewijzigd.");
    }

    @Test
    void a_form_of_an_ended_session_is_not_taken_silently() {
        Map<String, String> form = Filled.training("SUBMIT");
        form.put("_token", "00000000-0000-0000-0000-000000000000");
        Client.Page page = entrepreneur.post(Filled.NEW, form);
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("stond te lang open", "value=\"Veilig werken in de cloud\"");
    }

    @Test
    void a1_a_foreign_file_enterprise_or_task_is_not_found() {
        String file = entrepreneur.post(Filled.NEW, Filled.training("SUBMIT")).address();
        Client other = Client.of(port, "entrepreneur2");
        for (String path : new String[] {file, file + "/withdraw", file.replace("/files/", "/applications/"), file.replace("/files/", "/provider/files/"),
            "/enterprises/1998000060", Filled.NEW, "/files/KP-2026-999999", "/files/nonsense", "/tasks/nonsense", "/enterprises/123", "/finance"}) {
            Client.Page page = other.get(path);
            assertThat(page.status()).as(path).isEqualTo(404);
            assertThat(page.body()).as(path).contains("Deze pagina vinden we niet", "meld u af en opnieuw aan", "tel:1700", "mailto:kmo-portefeuille@vlaanderen.be").doesNotContain("Exception", "Voorbeeldonderneming Klein");
        }
    }

    @Test
    void a_provider_confirms_and_the_enterprise_sees_what_to_deposit_until_when() {
        String file = entrepreneur.post(Filled.NEW, Filled.training("SUBMIT")).address();
        Client provider = Client.of(port, "provider");
        String decision = file.replace("/files/", "/provider/files/");
        assertThat(provider.get("/provider").body()).contains("Veilig werken in de cloud", "29 april 2026", "href=\"/tasks\"");
        assertThat(provider.get(file).body()).contains("Volgende stap: beslissen", "Bevestig of weiger deze aanvraag.").doesNotContain("U mag al storten");
        provider.get(decision);
        Client.Page refused = provider.post(decision, Map.of("_action", "DECIDE", "decision", "CONFIRM", "customerKnown", "true"));
        assertThat(refused.status()).isEqualTo(400);
        provider.get(decision);
        provider.post(decision, Map.of("_action", "DECIDE", "decision", "CONFIRM", "customerKnown", "true", "enrolled", "true", "amountCorrect", "true",
                "startDateCorrect", "true", "themeCorrect", "true", "participantsCorrect", "true", "notRelated", "true"));
        time.runDue();
        assertThat(entrepreneur.get(file).body()).contains("Volgende stap: storten", "15 mei 2026", "nog 30 dagen", "dan vervalt het dossier", file + "/deposit");
        assertThat(provider.get(file).body()).contains("Veilig werken in de cloud", "Wachten op de onderneming", "De onderneming stort haar eigen aandeel.")
                .doesNotContain("Schrijf dit over", "In de portefeuille", "Storten: schrijf", "pas geld na uw");
        assertThat(entrepreneur.get("/messages").body()).contains(file.replace("/files/", ""), "15 mei 2026");
    }

    @Test
    void r_ref_08_stopping_shows_first_what_it_gives_and_that_the_contract_stands() {
        String file = entrepreneur.post(Filled.NEW, Filled.training("SUBMIT")).address();
        assertThat(entrepreneur.get(file + "/withdraw").body()).contains("R-REF-08", "€ 166,50");
        assertThat(entrepreneur.post(file + "/withdraw", Map.of("_action", "WITHDRAW", "reason", "NOT_ATTENDING")).status()).isEqualTo(400);
        entrepreneur.get(file + "/withdraw");
        Client.Page stopped = entrepreneur.post(file + "/withdraw", Map.of("_action", "WITHDRAW", "reason", "NOT_ATTENDING", "understandsContract", "true"));
        assertThat(stopped.body()).contains("De stopzetting is ontvangen");
        time.runDue();
        assertThat(entrepreneur.get(file).body()).contains("Stopgezet", "Raad van State", "Stopzetting gevraagd: wij nemen niet deel.").doesNotContain("NOT_ATTENDING<")
                .containsPattern("class=\"done\">\\s*<span>Aangevraagd</span>").containsPattern("class=\"ended\">\\s*<span>Bevestigd</span>.*hier geëindigd");
    }

    @Test
    void r_cmp_02_a_refusal_names_its_rule_and_the_ways_of_complaint() {
        Map<String, String> form = Filled.training("SUBMIT");
        form.put("startDate", "2026-03-01");
        form.put("agreementDate", "2026-02-20");
        assertThat(entrepreneur.post(Filled.NEW, form).body()).contains("Geweigerd", "R-TIME-01", "binnen 10 dagen", "Ombudsdienst",
                "Uw aanvraag is ontvangen en meteen geweigerd.").doesNotContain("In de portefeuille", ">Bedragen<", "note good", "is ingediend.");
    }

    @Test
    void r_prov_09_the_refusal_of_a_provider_is_told_in_words() {
        String file = entrepreneur.post(Filled.NEW, Filled.training("SUBMIT")).address();
        Client provider = Client.of(port, "provider");
        String decision = file.replace("/files/", "/provider/files/");
        provider.get(decision);
        provider.post(decision, Map.of("_action", "DECIDE", "decision", "REFUSE", "reason", "UNKNOWN_CUSTOMER", "explanation", "Niet ingeschreven"));
        time.runDue();
        assertThat(entrepreneur.get(file).body()).contains("De dienstverlener weigerde: onbekende klant: Niet ingeschreven").doesNotContain("UNKNOWN_CUSTOMER");
    }

    @Test
    void r_id_03_a_legal_representative_registers_an_enterprise_in_three_forms() {
        Client accountant = Client.of(port, "accountant");
        accountant.get("/enterprises/register");
        Client.Page data = accountant.post("/enterprises/register", Map.of("_action", "REGISTER", "enterpriseNumber", "1998.000.456",
                "contactEmail", "office@example.org", "role", "LEGAL_REPRESENTATIVE"));
        assertThat(data.body()).contains("Gegevens van de onderneming", "Voorbeeldstarter", "Actief").doesNotContain(">ACTIVE<");
        Map<String, String> form = new java.util.LinkedHashMap<>(Map.of("_action", "SEND", "mainNaceCode", "62.100", "iban", "BE68539007547034",
                "bic", "GKCCBEBB", "emails[0].address", "office@example.org", "emails[0].sharedMailbox", "true", "fiscalYearStart", "2025-01-01",
                "fiscalYearEnd", "2025-12-31", "turnover", "900000,00"));
        form.putAll(Map.of("balanceTotal", "500000", "fte", "8", "publicShare", "0", "declarationRules", "true"));
        Client.Page size = accountant.post(data.address(), form);
        assertThat(size.body()).contains("Grootte bevestigen", "Klein");
        accountant.post(size.address(), Map.of("_action", "SEND", "chosenSize", "SMALL"));
        assertThat(accountant.get("/enterprises/1998000456").body()).contains("Geregistreerd", "office@example.org");
    }

    @Test
    void r_id_04_everyone_else_gets_a_code_by_letter_and_a_wrong_one_is_told() {
        entrepreneur.get("/enterprises/register");
        Client.Page asked = entrepreneur.post("/enterprises/register", Map.of("_action", "REGISTER", "enterpriseNumber", "1998000555",
                "contactEmail", "office@example.org", "role", "OTHER"));
        time.runDue();
        String task = entrepreneur.get("/enterprises").body().replaceAll("(?s).*href=\"(/tasks/[^\"]+)\".*", "$1");
        assertThat(entrepreneur.get(task).body()).contains("Activeringscode");
        assertThat(entrepreneur.get("/demo").body()).contains("Voorbeeldonderneming zonder vertegenwoordiger");
        entrepreneur.get(task);
        Client.Page wrong = entrepreneur.post(task, Map.of("_action", "SEND", "activationCode", "AAAABBBB"));
        assertThat(wrong.body()).contains("Deze code klopt niet").doesNotContain("Uw antwoord is ontvangen");
        assertThat(entrepreneur.post(wrong.address(), Map.of("_action", "SEND", "newCode", "true")).body()).contains("Er komt een nieuwe brief");
        assertThat(entrepreneur.get("/enterprises/1998000555").status()).isEqualTo(404);
        assertThat(asked.status()).isEqualTo(200);
    }

    @Test
    void a_broken_statement_is_refused_with_its_reason() {
        Client finance = Client.of(port, "finance");
        finance.get("/finance");
        Client.Page refused = finance.post("/finance/statements", Map.of());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("Kies een bestand");
    }

    @Test
    void the_demos_clock_moves_forward_only() {
        entrepreneur.get("/demo");
        assertThat(entrepreneur.post("/demo/clock", Map.of("moment", "2026-04-01T00:00")).body()).contains("De klok kan alleen vooruit");
        entrepreneur.get("/demo");
        assertThat(entrepreneur.post("/demo/clock", Map.of("moment", "2026-04-16T10:00")).body()).contains("16 april 2026");
    }
}

@OnH2
class PagesOnH2Test extends PageScenarios {
}

@OnPostgres
class PagesOnPostgresTest extends PageScenarios {
}
