package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.shared.FileNumber;
import org.smewallet.subsidy.Drafts;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;

/** The application as a guided form: its steps, what it gives so far, and that nothing typed is lost or overwritten (PROCESS 2.1). */
abstract class GuidedApplicationScenarios extends PageStories {

    private static final String KEEP = Filled.NEW + "/keep";
    private static final String PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

    @Autowired
    Drafts drafts;

    /** The tokens of a page that is open in a tab, with more. */
    private static Map<String, String> tab(Client.Page page, Map<String, String> answers) {
        Map<String, String> form = new LinkedHashMap<>(answers);
        for (String name : new String[] {"_csrf", "_token", "_revision"}) {
            form.put(name, page.hidden(name));
        }
        return form;
    }

    private static String number(Client.Page kept) {
        return kept.body().replaceAll("(?s).*data-number=\"([^\"]*)\".*", "$1");
    }

    @Test
    void the_steps_are_the_groups_of_the_forms_file_and_say_what_they_lack() {
        Client.Page fresh = entrepreneur.get(Filled.NEW);
        assertThat(fresh.body()).contains("<a href=\"#f-The-service\">", "De dienst", "Nakijken en indienen",
                "<a href=\"#f-title\"><span>Titel van de dienst</span></a>: <span>Dit veld is verplicht.</span>", "Kies de soort dienst en het thema").containsPattern("nog \\d+ in te vullen");
        String draft = entrepreneur.post(Filled.NEW, Filled.training("SAVE")).address();
        assertThat(entrepreneur.get(draft).body()).contains("Alles is ingevuld.", "klaar om in te dienen").doesNotContain("Nog in te vullen of te verbeteren");
    }

    @Test
    void what_is_typed_is_kept_and_goes_on_elsewhere() {
        entrepreneur.get(Filled.NEW);
        Client.Page kept = entrepreneur.post(KEEP, Map.of("title", "Halve titel", "participants[0].firstName", "Een"));
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.body()).contains("Bewaard om 09:30.", "data-kept=\"true\"").doesNotContain("<html");
        Client elsewhere = Client.of(port, "entrepreneur");
        assertThat(elsewhere.get("/applications/" + number(kept)).body()).contains("value=\"Halve titel\"", "value=\"Een\"");
    }

    @Test
    void what_is_half_typed_is_kept_too_and_told_beside_its_field() {
        entrepreneur.get(Filled.NEW);
        Client.Page kept = entrepreneur.post(KEEP, Map.of("providerNumber", "DV.O22", "hours", "abc"));
        assertThat(kept.body()).contains("data-wrong=\"f-providerNumber\"", "data-wrong=\"f-hours\"");
        assertThat(entrepreneur.get("/applications/" + number(kept)).body()).contains("value=\"DV.O22\"", "value=\"abc\"");
    }

    @Test
    @DisplayName("R-SRV-06: a profession-specific service names its number on the list, unless it says that it is not listed")
    void listed_service() {
        Map<String, String> form = Filled.training("SUBMIT");
        form.putAll(Map.of("theme", "PROFESSION_SPECIFIC", "topic", "LISTED"));
        entrepreneur.get(Filled.NEW);
        Client.Page asked = entrepreneur.post(Filled.NEW, form);
        assertThat(asked.status()).isEqualTo(400);
        assertThat(asked.body()).contains("<a href=\"#f-listedServiceId\"><span>Nummer op de lijst</span>: <span>Dit veld is verplicht.</span>");
        form.put("topic", "NOT_LISTED");
        assertThat(entrepreneur.post(Filled.NEW, form).body()).contains("Geweigerd", "R-SRV-06");
        form.putAll(Map.of("topic", "LISTED", "listedServiceId", "2024-17"));
        entrepreneur.get(Filled.NEW);
        assertThat(entrepreneur.post(Filled.NEW, form).body()).contains("Ingediend, wacht op dienstverlener");
    }

    @Test
    @DisplayName("R-TIME-10, R-SRV-11: what is wrong between two fields is told beside one of them; what is only missing is not yet wrong")
    void what_does_not_fit_together_is_told_beside_its_field() {
        Map<String, String> form = Filled.training("");
        form.putAll(Map.of("endDate", "2026-04-14", "participants[1].firstName", "Deelnemer", "participants[1].lastName", "Een"));
        form.remove("hours");
        Client.Page page = entrepreneur.get(Filled.NEW);
        assertThat(entrepreneur.post(KEEP, tab(page, form)).body()).contains("<p data-wrong=\"f-endDate\">De einddatum ligt voor de startdatum.", "<p data-wrong=\"f-participants-1-lastName\">Deze deelnemer staat er tweemaal.")
                .doesNotContain("data-wrong=\"f-hours\"", "data-wrong=\"f-participants-1-employmentLink\"");
        form.put("endDate", "2028-01-01");
        assertThat(entrepreneur.post(KEEP, tab(page, form)).body())
                .contains("<p data-wrong=\"f-endDate\">De dienst moet ten laatste op 31 december 2027 eindigen (R-TIME-10).");
    }

    @Test
    @DisplayName("R5: one page opens one draft, however often it keeps, and submits that one")
    void one_page_one_draft() {
        Client.Page page = entrepreneur.get(Filled.NEW);
        String first = number(entrepreneur.post(KEEP, tab(page, Map.of("title", "Een"))));
        Client.Page second = entrepreneur.post(KEEP, tab(page, Map.of("title", "Twee")));
        assertThat(number(second)).isEqualTo(first);
        Map<String, String> form = tab(page, Filled.training("SUBMIT"));
        assertThat(entrepreneur.post(Filled.NEW, form).address()).isEqualTo("/files/" + first);
        assertThat(entrepreneur.post(Filled.NEW, form).address()).isEqualTo("/files/" + first);
        assertThat(entrepreneur.get("/files").body()).containsOnlyOnce("Veilig werken in de cloud");
    }

    @Test
    @DisplayName("R5: the later of two tabs overwrites nothing by itself; both stay until the person says which")
    void two_tabs() {
        String draft = entrepreneur.post(Filled.NEW, tab(entrepreneur.get(Filled.NEW), Map.of("_action", "SAVE", "title", "Begin"))).address();
        Client.Page one = entrepreneur.get(draft);
        Client.Page two = entrepreneur.get(draft);
        assertThat(entrepreneur.post(draft + "/keep", tab(one, Map.of("title", "Eerste"))).status()).isEqualTo(200);
        Client.Page late = entrepreneur.post(draft + "/keep", tab(two, Map.of("title", "Tweede")));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("andere antwoorden bewaard", "Nog niet bewaard.", "Deze velden verschillen:", "href=\"#f-title\"", "<q>Eerste</q>", "<q>Tweede</q>")
                .doesNotContain("<q>-</q>");
        Map<String, String> save = tab(two, Map.of("_action", "SAVE", "title", "Tweede"));
        Client.Page told = entrepreneur.post(draft, save);
        assertThat(told.status()).isEqualTo(409);
        assertThat(told.body()).contains("andere antwoorden bewaard", "value=\"Tweede\"", "<q>Eerste</q>", "<q>Tweede</q>");
        assertThat(entrepreneur.get(draft).body()).contains("value=\"Eerste\"");
        save.put("_revision", told.hidden("_revision"));
        save.put("_token", told.hidden("_token"));
        assertThat(entrepreneur.post(draft, save).body()).contains("Uw concept is bewaard", "value=\"Tweede\"");
    }

    @Test
    void what_was_kept_but_not_answered_can_be_sent_again() {
        String draft = entrepreneur.post(Filled.NEW, tab(entrepreneur.get(Filled.NEW), Map.of("_action", "SAVE", "title", "Begin"))).address();
        Map<String, String> typed = tab(entrepreneur.get(draft), Map.of("title", "Verder"));
        assertThat(entrepreneur.post(draft + "/keep", typed).status()).isEqualTo(200);
        assertThat(entrepreneur.post(draft + "/keep", typed).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("R1 R2: figures and extra fields are not kept")
    void figures_and_extra_fields() {
        entrepreneur.get(Filled.NEW);
        Map<String, String> form = Filled.training("SUBMIT");
        form.putAll(Map.of("subsidy", "8765432.00", "rate", "1.00", "enterpriseSize", "LARGE", "approved", "true", "camundaStep", "x", "participants[0].approved", "true"));
        Client.Page kept = entrepreneur.post(KEEP, form);
        assertThat(kept.body()).contains("€ 166,50", "€ 388,50").doesNotContain("8765432", "8.765.432");
        assertThat(drafts.answers(new FileNumber(number(kept))).values()).containsEntry("title", "Veilig werken in de cloud")
                .doesNotContainKeys("subsidy", "rate", "enterpriseSize", "approved", "camundaStep").extractingByKey("participants").asString().doesNotContain("approved");
        assertThat(entrepreneur.get("/files/" + number(kept)).body()).doesNotContain("is ingediend");
    }

    @Test
    @DisplayName("A1 A13: nobody else keeps or reads it, and not without the tokens of the page")
    void foreign() {
        Client.Page page = entrepreneur.get(Filled.NEW);
        String draft = "/applications/" + number(entrepreneur.post(KEEP, tab(page, Map.of("title", "Eigen"))));
        for (String other : new String[] {"entrepreneur2", "provider"}) {
            Client client = Client.of(port, other);
            client.get("/files");
            assertThat(client.post(draft + "/keep", Map.of("title", "Vreemd")).status()).as(other).isEqualTo(404);
            assertThat(client.post(KEEP, Map.of("title", "Vreemd")).status()).as(other).isEqualTo(404);
        }
        entrepreneur.get(draft);
        assertThat(entrepreneur.post(draft + "/keep", Map.of("title", "Vreemd", "_token", "unknown")).status()).isEqualTo(409);
        assertThat(entrepreneur.post(draft + "/keep", Map.of("title", "Vreemd", "_csrf", "unknown")).status()).isEqualTo(403);
        assertThat(entrepreneur.get(draft).body()).contains("value=\"Eigen\"");
    }

    @Test
    void after_submission_nothing_is_kept_any_more() {
        Client.Page page = entrepreneur.get(Filled.NEW);
        String number = number(entrepreneur.post(KEEP, tab(page, Map.of("title", "Eerst"))));
        Client.Page tab = entrepreneur.get("/applications/" + number);
        entrepreneur.post("/applications/" + number, tab(tab, Filled.training("SUBMIT")));
        assertThat(entrepreneur.post("/applications/" + number + "/keep", tab(tab, Map.of("title", "Te laat"))).status()).isEqualTo(409);
        assertThat(drafts.answers(new FileNumber(number)).values()).containsEntry("title", "Veilig werken in de cloud");
    }

    @Test
    @DisplayName("R-AMT-13: what the answers give so far stands beside the form with its reasons")
    void result_so_far() {
        Client.Page page = entrepreneur.get(Filled.NEW);
        assertThat(entrepreneur.post(KEEP, tab(page, Map.of("pillar", "TRAINING", "feeExVat", "1000,00", "startDate", "2026-04-15", "theme", "DIGITALISATION", "topic", "SOFTWARE"))).body())
                .contains("€ 300,00", "€ 700,00", "30 %", "29 april 2026", "R-AMT-");
        assertThat(entrepreneur.post(KEEP, tab(page, Map.of("pillar", "TRAINING", "feeExVat", "50,00", "theme", "DIGITALISATION", "topic", "SOFTWARE"))).body()).contains("Zo komt u niet in aanmerking", "R-COST-02");
    }

    @Test
    @DisplayName("R-PROV-02: a number as people type it shows whose it is and until when")
    void provider_by_number() {
        String help = "/applications/help?enterprise=1998000060&providerNumber=";
        assertThat(entrepreneur.get(help + "dv0222378").body()).contains("DV.O222378: Own Your Story, ingeschreven tot en met 1 september 2027.", "(R-PROV-05)");
        assertThat(entrepreneur.get(help + "DV.O222378&startDate=2028-01-01").body()).contains("niet ingeschreven op de dag");
        assertThat(entrepreneur.get(help + "DV.O999999").body()).contains("Geen geregistreerde dienstverlener heeft dit nummer.");
        assertThat(entrepreneur.get(help + "%3Cscript%3E").body()).contains("Geen geregistreerde").doesNotContain("<script");
    }

    @Test
    void provider_by_name() {
        entrepreneur.get(Filled.NEW);
        Client.Page found = entrepreneur.post(Filled.NEW, Map.of("_rows", "find", "_providerName", "own your", "title", "Titel"));
        assertThat(found.body()).contains("value=\"pick:providerNumber:DV.O222378\"", "Own Your Story", "value=\"Titel\"");
        Client.Page picked = entrepreneur.post(Filled.NEW, Map.of("_rows", "pick:providerNumber:DV.O222378", "title", "Titel"));
        assertThat(picked.body()).contains("value=\"DV.O222378\"", "value=\"Titel\"", "Own Your Story, ingeschreven");
        assertThat(entrepreneur.get("/applications/providers?_providerName=%00%25").body()).contains("id=\"found\"").doesNotContain("pick:");
        assertThat(entrepreneur.get("/applications/providers?_providerName=zzzz").body()).contains("Geen geregistreerde dienstverlener gevonden");
    }

    @Test
    @DisplayName("F2: a document is kept at once when its content is what may be uploaded")
    void documents() {
        Client.Page page = entrepreneur.get(Filled.NEW);
        Client.Page kept = entrepreneur.upload(KEEP, "documents.file", "contract.pdf", PDF);
        assertThat(kept.body()).contains("data-document=\"documents\"", "Bewaard om");
        assertThat(drafts.answers(new FileNumber(number(kept))).text("documents", 40)).isPresent();
        entrepreneur.get(page.address());
        assertThat(entrepreneur.upload(KEEP, "documents.file", "contract.pdf", "MZ program").body()).contains("data-wrong=\"f-documents\"");
    }
}

@OnH2
class GuidedApplicationOnH2Test extends GuidedApplicationScenarios {
}

@OnPostgres
class GuidedApplicationOnPostgresTest extends GuidedApplicationScenarios {
}
