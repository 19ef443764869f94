package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;

/** The size at group level, as the form adds it up before it is sent: the confirmation of 2027 of a small enterprise. */
abstract class GroupSizeScenarios extends PageStories {

    private Client.Page form;

    @BeforeEach
    void the_data_of_a_new_year() {
        time.jumpTo("2027-01-04T09:00");
        entrepreneur = Client.of(port, "entrepreneur");
        entrepreneur.get("/enterprises/1998000060/confirmation");
        form = entrepreneur.post("/enterprises/1998000060/confirmation", Map.of());
    }

    @Test
    @DisplayName("R-SIZE-02: a partner at 40 percent adds 24 FTE of 60; what counts of each stands beside it, and nothing is kept yet")
    void a_partner() {
        Client.Page sum = entrepreneur.post(form.address(), figures("CALCULATE", "40", "60", "8000000,00", "6000000,00"));
        assertThat(sum.status()).isEqualTo(200);
        assertThat(sum.body()).contains("Hoe de grootte is berekend", "Partneronderneming", "partner: voor 40 %", ">24<", ">54<", "€ 3.200.000,00", "€ 7.200.000,00",
                "€ 5.400.000,00", "minder dan 50 VTE", "R-SIZE-02", "value=\"4000000,00\"");
        assertThat(sum.body()).as("R-SIZE-03: over the limit for one year only").contains("twee afgesloten boekjaren op rij");
        assertThat(entrepreneur.get(form.address()).body()).doesNotContain("Partneronderneming");
    }

    @Test
    @DisplayName("R-SIZE-02, R3: a linked enterprise counts in full; after sending, the step that confirms the size shows the same sum")
    void a_linked_enterprise() {
        assertThat(entrepreneur.post(form.address(), figures("CALCULATE", "50,01", "40", "6000000,00", "5000000,00")).body())
                .contains("verbonden, 50,01 %: volledig", ">70<", "€ 10.000.000,00", "€ 8.000.000,00");
        Client.Page size = entrepreneur.post(form.address(), whole(figures("SEND", "50,01", "40", "6000000,00", "5000000,00")));
        assertThat(size.body()).contains("Grootte bevestigen", "verbonden, 50,01 %: volledig", ">70<", "€ 10.000.000,00");
    }

    @Test
    @DisplayName("R-SIZE-02: what is wrong in the figures is told beside its field before anything is added up")
    void wrong_figures() {
        Client.Page wrong = entrepreneur.post(form.address(), figures("CALCULATE", "24,99", "40", "6000000,00", "5000000,00"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("Minstens 25.").doesNotContain("Hoe de grootte is berekend");
    }

    private static Map<String, String> figures(String action, String percent, String fte, String turnover, String balance) {
        Map<String, String> figures = new LinkedHashMap<>(Map.of("_action", action, "fte", "30", "turnover", "4000000,00", "balanceTotal", "3000000,00"));
        figures.put("groupLinks[0].name", "Partneronderneming");
        figures.put("groupLinks[0].percent", percent);
        figures.put("groupLinks[0].fte", fte);
        figures.put("groupLinks[0].turnover", turnover);
        figures.put("groupLinks[0].balanceTotal", balance);
        return figures;
    }

    private static Map<String, String> whole(Map<String, String> figures) {
        figures.putAll(Map.of("mainNaceCode", "62.100", "iban", "BE65 9791 9980 0096", "bic", "ARSPBE22", "emails[0].address", "small@example.org",
                "emails[0].sharedMailbox", "true", "fiscalYearStart", "2026-01-01", "fiscalYearEnd", "2026-12-31", "publicShare", "0", "declarationRules", "true"));
        return figures;
    }
}

@OnH2
class GroupSizeOnH2Test extends GroupSizeScenarios {
}

@OnPostgres
class GroupSizeOnPostgresTest extends GroupSizeScenarios {
}
