package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smewallet.support.DatabaseContent;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;

/** The link of a provider's site fills in the form and nothing more. */
abstract class ApplyLinkScenarios extends PageStories {

    private static final String LINK = "/apply?provider=dv.0222378&title=Veilig+werken&start=2026-04-15&end=2026-04-17&price=555%2C00&hours=12";

    @Autowired
    DataSource source;

    @Test
    void it_fills_in_the_form_and_nothing_is_stored() {
        Map<String, List<String>> before = new DatabaseContent(source).without();
        Client.Page form = entrepreneur.get(LINK);
        assertThat(form.address()).startsWith(Filled.NEW);
        assertThat(form.body()).contains("De link die u volgde, vulde in:", "er is nog niets bewaard of ingediend", "value=\"DV.O222378\"", "value=\"Veilig werken\"",
                "value=\"2026-04-15\"", "value=\"555,00\"", "Own Your Story, ingeschreven").doesNotContain("niet bruikbaar");
        assertThat(form.body()).containsPattern("value=\"TRAINING\"[^>]*checked");
        assertThat(new DatabaseContent(source).without()).isEqualTo(before);
    }

    @Test
    void who_has_not_signed_in_does_so_first_and_then_finds_the_form_filled_in() {
        Client visitor = new Client(port);
        assertThat(visitor.get(LINK).address()).startsWith("/login");
        Client.Page form = visitor.post("/login", Map.of("username", "entrepreneur", "password", "demo"));
        assertThat(form.address()).startsWith(Filled.NEW);
        assertThat(form.body()).contains("value=\"Veilig werken\"");
    }

    @Test
    void who_acts_for_several_enterprises_chooses_one_and_loses_nothing() {
        Client.Page choice = Client.of(port, "accountant").get(LINK);
        assertThat(choice.body()).contains("Voor welke onderneming vraagt u aan?", "?provider=dv.0222378&amp;title=Veilig+werken&amp;start=2026-04-15");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"provider|DV.X1|Registratienummer", "provider|${7*7}|Registratienummer", "start|2026-02-30|Begindatum", "start|9999999999|Begindatum",
        "price|-1|Prijs van de dienst", "price|1e309|Prijs van de dienst", "price|NaN|Prijs van de dienst", "hours|0|Aantal uren", "end|<script>|Einddatum"})
    @DisplayName("R2: a value that cannot be used is left out and told")
    void bad_values(String name, String value, String label) {
        Client.Page form = entrepreneur.get("/apply?title=Goed&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.body()).contains("niet bruikbaar", label, "value=\"Goed\"").doesNotContain("<script>", "value=\"" + value + "\"");
    }

    @Test
    @DisplayName("R2 I1 I2: a link cannot tick declarations, set figures, act, or bring code")
    void injection() {
        String hostile = URLEncoder.encode("\"><script>alert(1)</script>${7*7}{x}__${8*8}__", StandardCharsets.UTF_8);
        Client.Page form = entrepreneur.get("/apply?title=" + hostile + "&rulesRead=true&subsidy=8765432&enterpriseSize=LARGE&approved=true&_action=SUBMIT&autoPay=true"
                + "&title=Tweede&participants%5B0%5D.firstName=Vreemd");
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.body()).contains("&lt;script&gt;alert(1)&lt;/script&gt;${7*7}{x}__${8*8}__").doesNotContain("<script>alert", "8765432", "Vreemd", "Tweede");
        assertThat(form.body()).doesNotContainPattern("id=\"f-(rulesRead|autoPay)\"[^>]*checked");
        assertThat(entrepreneur.get("/files").body()).contains("U hebt nog geen dossiers");
    }

    @Test
    void a_title_with_a_sign_that_turns_text_around_is_left_out() {
        assertThat(entrepreneur.get("/apply?title=fdp%E2%80%AEexe").body()).contains("niet bruikbaar", "Titel van de dienst");
    }

    @Test
    void a_very_long_value_is_left_out() {
        assertThat(entrepreneur.get("/apply?price=1&title=" + "x".repeat(3000)).body()).contains("niet bruikbaar").doesNotContain("value=\"xxxx");
    }

    @Test
    void a_link_without_anything_opens_an_empty_form() {
        assertThat(entrepreneur.get("/apply").body()).contains("Titel van de dienst").doesNotContain("De link die u volgde", "niet bruikbaar");
    }
}

@OnH2
class ApplyLinkOnH2Test extends ApplyLinkScenarios {
}

@OnPostgres
class ApplyLinkOnPostgresTest extends ApplyLinkScenarios {
}
