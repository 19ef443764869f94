package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smewallet.support.DatabaseContent;
import org.smewallet.support.OnH2;
import org.springframework.beans.factory.annotation.Autowired;

/** Each form of the portal, with the same nonsense in all of its fields. */
@OnH2
class EveryFormTest extends PageStories {

    private static final Pattern FIELD = Pattern.compile("<(?:input|select|textarea)[^>]* name=\"([^\"_][^\"]*)\"");
    private static final Pattern ACTION = Pattern.compile("<button[^>]* class=\"button[^>]* value=\"([A-Z]+)\"");
    private static final List<String> NONSENSE = List.of("NaN", "-1", "1.23456", "1e309", "2026-13-01", "${7*7}#{8*8}", "<script>alert(1)</script>",
            "1998.000.061", "DV.X999999", "BE00000000000000", "\u0000", "x".repeat(20_000), "x".repeat(1_000_000));

    @Autowired
    DataSource source;
    private Filled filled;

    @BeforeEach
    void begin() {
        filled = Filled.in(port);
    }

    @ParameterizedTest
    @CsvSource({"entrepreneur, /applications/new/1998000060", "entrepreneur, DRAFT", "entrepreneur, FILE/withdraw", "entrepreneur, /enterprises/register",
        "entrepreneur, /enterprises/1998000060/emails", "entrepreneur, /enterprises/1998000060/people", "entrepreneur, /enterprises/1998000060/account", "provider, /providerFILE",
        "provider, /providerFILE/cancel"})
    @DisplayName("R2 nonsense is told beside its field, is no failure of ours, and changes nothing")
    void nonsense_is_told_beside_its_field(String persona, String address) {
        Client client = Client.of(port, persona);
        String path = address.replace("FILE", filled.file()).replace("DRAFT", filled.draft());
        Map<String, List<String>> before = new DatabaseContent(source).without();
        for (String nonsense : NONSENSE) {
            String form = client.get(path).body();
            Client.Page answer = client.post(path, fill(form.substring(form.indexOf("<form id=\"form\"")), nonsense));
            String what = path + " " + nonsense.substring(0, Math.min(20, nonsense.length()));
            assertThat(answer.status()).as(what).isEqualTo(400);
            assertThat(answer.body()).as(what).contains("Kijk deze velden na", "-error\"").doesNotContain("<script>alert", "Exception");
        }
        assertThat(new DatabaseContent(source).without()).isEqualTo(before);
    }

    private static Map<String, String> fill(String form, String nonsense) {
        Map<String, String> answers = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(form);
        while (field.find()) {
            answers.put(field.group(1), nonsense.length() > 100_000 && !answers.isEmpty() ? "" : nonsense);
        }
        assertThat(answers).isNotEmpty();
        Matcher action = ACTION.matcher(form.substring(form.indexOf("class=\"actions\"")));
        while (action.find()) {
            if (!action.group(1).equals("DISCARD")) {
                answers.put("_action", action.group(1));
            }
        }
        return answers;
    }
}
