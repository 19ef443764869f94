package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.process.demo.ExampleFiles;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;

/** What the finance desk shows of the bank account, on the example files: one deposit found its file, one is in review. */
abstract class FinanceDeskScenarios extends PageStories {

    @Autowired
    ExampleFiles files;
    private Client finance;

    @BeforeEach
    void the_example_files() {
        files.load();
        time.runDue();
        finance = Client.of(port, "finance");
    }

    @Test
    void every_line_of_a_statement_tells_what_became_of_it() {
        Client.Page statement = finance.get(address("/finance/statements", "/finance/statements/[0-9a-f-]{36}"));
        assertThat(statement.body()).contains("Toegewezen aan een dossier", "Na te kijken", "Klopt met de saldi", "SHA-256");
        assertThat(finance.get(statement.address() + "?fate=UNDER_REVIEW").body()).contains("<strong>Na te kijken</strong>")
                .doesNotContain("<strong>Toegewezen aan een dossier</strong>");
        Client.Page result = finance.get(statement.address() + "/result.csv");
        assertThat(result.header("Content-Type")).startsWith("text/csv");
        assertThat(result.body().lines()).hasSize(3).first().asString().contains("Valutadatum,Bedrag");
        assertThat(finance.get(statement.address() + "/original").body()).startsWith("<?xml").contains("camt.053");
        assertThat(finance.get(statement.address() + "?fate=NONSENSE").status()).isEqualTo(400);
    }

    @Test
    void the_desk_tells_what_waits_and_a_second_person_releases() {
        finance.get("/finance");
        assertThat(finance.post("/finance/payment-files", Map.of()).body()).contains("Er wacht niets om te betalen.");
        assertThat(finance.get("/finance").body()).contains("1 storting wordt nagekeken");
        assertThat(finance.get("/finance/reviews").body()).contains("<strong>Na te kijken</strong>");
        time.goTo("2026-04-18T09:00");
        assertThat(finance.get("/finance/reviews").body()).contains("Geen enkele storting wordt nagekeken.");
        assertThat(finance.get("/finance").body()).contains("1 opdracht wacht op een betaalbestand");
        assertThat(finance.get("/finance/payments").body()).contains("Storting terug naar de betaler");
        assertThat(finance.post("/finance/payment-files", Map.of()).body()).contains("U maakte dit bestand: iemand anders geeft het vrij.");
        String file = address("/finance", "/finance/payment-files/PF-[0-9A-Z-]+/payments");
        assertThat(finance.get(file).body()).contains("Storting terug naar de betaler").doesNotContain(file.replace("/payments", "/release"));
        Client second = Client.of(port, "finance2");
        second.get(file);
        assertThat(second.post(file.replace("/payments", "/release"), Map.of()).body()).contains("Het betaalbestand is vrijgegeven.");
        assertThat(finance.get("/finance/payments?state=RELEASED").body()).contains("Bij de bank");
    }

    @Test
    void the_account_is_held_against_the_ledger() {
        assertThat(finance.get("/finance/balance").body()).contains("Saldo van de rekening", "Stortingen voor dossiers").containsPattern("<strong>€ 0,00</strong>");
        assertThat(finance.get("/finance").body()).contains("Totalen per dag", "15 april 2026");
    }

    @Test
    @DisplayName("The desk exists for finance alone")
    void the_desk_exists_for_finance_alone() {
        for (String path : new String[] {"/finance", "/finance/statements", "/finance/reviews", "/finance/payments", "/finance/balance"}) {
            assertThat(Client.of(port, "entrepreneur").get(path).status()).as(path).isEqualTo(404);
        }
    }

    private String address(String page, String pattern) {
        Matcher found = Pattern.compile("href=\"(" + pattern + ")\"").matcher(finance.get(page).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}

@OnH2
class FinanceDeskOnH2Test extends FinanceDeskScenarios {
}

@OnPostgres
class FinanceDeskOnPostgresTest extends FinanceDeskScenarios {
}
