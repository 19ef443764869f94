package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;

/** Beside the fields of an application stands what the rulebook says, with the page and again after each answer. */
abstract class FieldHelpScenarios extends PageStories {

    private static final String HELP = "/applications/help?enterprise=1998000060";


    @Test
    void the_page_itself_shows_it_in_the_language_of_the_reader() {
        assertThat(entrepreneur.get(Filled.NEW).body()).contains("id=\"f-startDate-rule\"", "tot en met 14 kalenderdagen na de start.", "(R-TIME-01)",
                "De subsidie is 30 %", "(R-AMT-04)", "100,00 euro meetellen voor een opleiding, 500,00 euro voor advies", "(R-COST-02, R-COST-03)",
                "Hoogstens 25,00 euro per persoon en per dag", "(R-COST-04)");
        String draft = entrepreneur.post(Filled.NEW, Filled.training("SAVE")).address();
        assertThat(entrepreneur.get(draft + "?lang=en").body()).contains("The last day to apply is 29 April 2026.", "At least 100.00 euro must be eligible.",
                "aria-describedby=\"f-startDate-help f-startDate-rule\"").doesNotContain("Aanvragen kan tot en met");
    }

    @Test
    void what_was_typed_wrong_elsewhere_keeps_the_help() {
        entrepreneur.get(Filled.NEW);
        Map<String, String> form = Filled.training("SUBMIT");
        form.put("hours", "abc");
        assertThat(entrepreneur.post(Filled.NEW, form).body()).contains("Aanvragen kan tot en met 29 april 2026.");
    }

    @Test
    void after_each_answer_the_lines_come_again_and_only_they() {
        Client.Page lines = entrepreneur.get(HELP + "&startDate=2026-04-10&pillar=ADVICE&theme=DIGITALISATION&topic=CYBERSECURITY&cateringPersonDays=4");
        assertThat(lines.status()).isEqualTo(200);
        assertThat(lines.body()).contains("id=\"f-startDate-rule\" hx-swap-oob=\"innerHTML\"", "24 april 2026", "De subsidie is 45 %", "(R-AMT-10)",
                "Er moet minstens 500,00 euro meetellen.", "samen 100,00 euro").doesNotContain("<html", "<form");
        assertThat(entrepreneur.get(HELP + "&pillar=ADVICE&theme=BUSINESS_STRATEGY&topic=OTHER").body()).contains("(R-SRV-07)").doesNotContain("30 %");
    }

    @Test
    @DisplayName("R-SRV-05, R-SRV-07: only the topics of the theme are offered; for advice only those that are supported on the day, by the rulebook's table")
    void topics() {
        assertThat(withheld("topic", "")).isEmpty();
        assertThat(withheld("topic", "&pillar=TRAINING&theme=DIGITALISATION")).contains("WASTE", "LISTED").doesNotContain("SOFTWARE", "CYBERSECURITY", "OTHER");
        assertThat(withheld("topic", "&pillar=ADVICE&theme=DIGITALISATION")).contains("SOFTWARE", "WASTE", "OTHER").doesNotContain("CYBERSECURITY");
        assertThat(withheld("theme", "&pillar=ADVICE")).contains("SUSTAINABILITY").doesNotContain("DIGITALISATION");
        assertThat(withheld("theme", "&pillar=TRAINING")).isEmpty();
        time.jumpTo("2026-01-31T12:00");
        assertThat(withheld("topic", "&pillar=ADVICE&theme=DIGITALISATION")).contains("WASTE").doesNotContain("SOFTWARE");
        assertThat(entrepreneur.get(Filled.NEW).body()).contains("<data data-field=\"f-topic\"></data>");
    }

    private String withheld(String field, String answers) {
        return entrepreneur.get(HELP + answers).body().replaceAll("(?s).*data-field=\"f-" + field + "\"(?: value=\"([^\"]*)\")?.*", "$1");
    }

    @Test
    @DisplayName("R-PROV-09: a submitted file is helped by the rules of its own application date")
    void corrections() {
        entrepreneur.get(Filled.NEW);
        String file = entrepreneur.post(Filled.NEW, Filled.training("SUBMIT")).address().replace("/files/", "");
        time.jumpTo("2026-05-10T09:30");
        assertThat(entrepreneur.get("/applications/help?file=" + file + "&startDate=2026-04-15").body()).contains("Aanvragen kan tot en met 29 april 2026.");
        assertThat(entrepreneur.get(HELP + "&startDate=2026-04-15").body()).contains("Te laat: aanvragen kon tot en met 29 april 2026.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"startDate=2026-02-30", "startDate=+999999999-12-31", "startDate=9999-12-31", "startDate=0000-01-01", "startDate=-1", "pillar=NONE",
        "pillar=<script>alert(1)</script>", "theme=${7*7}", "topic=__${7*7}__::x", "topic=UNKNOWN_TOPIC", "cateringPersonDays=99999999999", "cateringPersonDays=-5",
        "cateringPersonDays=1e9", "enterprise=other", "unknown=1", "startDate=\u0000", "pillar=TRAINING&theme=NO_SUCH&topic=NO_SUCH"})
    void hostile_answers_count_as_none(String answers) {
        String query = java.util.Arrays.stream(answers.split("&")).map(pair -> pair.split("=", 2))
                .map(pair -> "&" + pair[0] + "=" + URLEncoder.encode(pair[1], StandardCharsets.UTF_8)).reduce("", String::concat);
        Client.Page lines = entrepreneur.get(HELP + query);
        assertThat(lines.status()).isEqualTo(200);
        assertThat(lines.body()).contains("(R-TIME-01)").doesNotContain("<script", "49", "Exception");
    }

    @Test
    void a_long_answer_counts_as_none() {
        assertThat(entrepreneur.get(HELP + "&topic=" + "A".repeat(5_000)).body()).contains("30 %").doesNotContain("AAAA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?enterprise=", "?enterprise=123", "?enterprise=0400.000.284", "?enterprise=%27--", "?file=nonsense", "?file=KP-2026-999999"})
    void without_an_own_enterprise_or_file_nothing_is_found(String query) {
        assertThat(entrepreneur.get("/applications/help" + query).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("A1: the help of a foreign enterprise or file is not found")
    void foreign() {
        entrepreneur.get(Filled.NEW);
        String file = entrepreneur.post(Filled.NEW, Filled.training("SUBMIT")).address().replace("/files/", "");
        for (String other : new String[] {"entrepreneur2", "provider", "finance"}) {
            Client client = Client.of(port, other);
            assertThat(client.get(HELP).status()).as(other).isEqualTo(404);
            assertThat(client.get("/applications/help?file=" + file).status()).as(other).isEqualTo(404);
        }
        assertThat(new Client(port).get(HELP).address()).startsWith("/login");
    }
}

@OnH2
class FieldHelpOnH2Test extends FieldHelpScenarios {
}

@OnPostgres
class FieldHelpOnPostgresTest extends FieldHelpScenarios {
}
