package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.identity.Actor;
import org.smewallet.identity.Role;
import org.smewallet.process.ApplicationProcess;
import org.smewallet.shared.Answers;
import org.smewallet.shared.FileNumber;
import org.smewallet.support.Bank;
import org.smewallet.support.Bank.Line;
import org.smewallet.support.Example;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A provider follows its payments from the order to its account (PROCESS 2.4). */
abstract class ProviderPaymentsScenarios extends PageStories {

    private static final Actor ENTREPRENEUR = new Actor("entrepreneur", Set.of(Role.ENTREPRENEUR));
    private static final Actor PROVIDER = new Actor("provider", Set.of(Role.PROVIDER));

    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    ApplicationProcess applications;
    @Autowired
    Example example;
    @Autowired
    Bank bank;

    @Test
    @DisplayName("R-PAY-07: a provider sees each payment ordered, at the bank and paid, with its days, and the sum of each; nobody else sees them")
    void ordered_sent_paid() {
        String paid = funded("Betaalde opleiding");
        String sent = funded("Verstuurde opleiding");
        String ordered = funded("Bestelde opleiding");
        String partly = funded("Half bestelde opleiding");
        order(paid, "F-1", "555.00");
        time.goTo("2026-04-16T10:00");
        bank.executePayments();
        time.runDue();
        order(sent, "F-2", "555.00");
        time.goTo("2026-04-17T11:00");
        bank.released();
        time.goTo("2026-04-20T12:00");
        order(ordered, "F-3", "500.00");
        order(partly, "F-4", "55.00");

        Client provider = Client.of(port, "provider");
        String page = provider.get("/provider/payments").body();
        assertThat(words(row(page, paid))).contains("Betaalde opleiding", "F-1", "€ 555,00", "Betaald", "15 april 2026, 09:30", "16 april 2026, 10:00", "16 april 2026");
        assertThat(words(row(page, sent))).contains("F-2", "€ 555,00", "Bij de bank", "16 april 2026, 10:00", "17 april 2026, 11:00").doesNotContain("Betaald");
        assertThat(words(row(page, ordered))).contains("F-3", "€ 500,00", "Besteld", "20 april 2026, 12:00").doesNotContain("Bij de bank", "17 april");
        assertThat(words(page.substring(page.indexOf("totals"), page.indexOf("<table")))).contains("Betaald € 555,00 1 betaling", "Bij de bank € 555,00 1 betaling",
                "Besteld € 555,00 2 betalingen");
        String expected = words(provider.get("/provider/payments/expected").body());
        assertThat(expected).contains(ordered, "€ 55,00", partly, "€ 500,00").doesNotContain(paid, sent);
        for (Client other : new Client[] {Client.of(port, "provider2"), entrepreneur}) {
            assertThat(other.get("/provider/payments").body()).contains("Er is nog geen betaling besteld.").doesNotContain(paid, sent, ordered);
            assertThat(other.get("/provider/payments/expected").body()).doesNotContain(ordered, partly);
        }
    }

    @Test
    @DisplayName("R-DEP-08, R-NOT-01: of a file that was reduced no more is announced than its wallet holds; the provider is told when a wallet is filled and when a file ends")
    void reduced_and_ended() {
        String reduced = confirmed("Verminderde opleiding");
        String lapsed = confirmed("Vervallen opleiding");
        deposit(reduced, "194.25");
        time.goTo("2026-05-17T09:00");
        bank.statementOfDay("2026-05-16");
        time.runDue();
        Client provider = Client.of(port, "provider");
        assertThat(words(row(provider.get("/provider/payments/expected").body(), reduced))).contains("€ 555,00 € 277,50");
        assertThat(words(provider.get("/messages").body())).contains("de portefeuille voor uw dienst is gevuld", "277,50 euro", "er is geen steun meer voor een dienst van u", lapsed, "stond op 15 mei 2026 niet op de rekening");
        order(reduced, "F-9", "100.00");
        assertThat(words(row(provider.get("/provider/payments/expected").body(), reduced))).contains("€ 555,00 € 177,50");
    }

    private String funded(String title) {
        String file = confirmed(title);
        deposit(file, "388.50");
        return file;
    }

    private String confirmed(String title) {
        entrepreneur.get(Filled.NEW);
        Map<String, String> form = Filled.training("SUBMIT");
        form.put("title", title);
        String file = entrepreneur.post(Filled.NEW, form).address().replace("/files/", "");
        applications.decideAsProvider(PROVIDER, new FileNumber(file), Example.confirmation());
        return file;
    }

    private void deposit(String file, String amount) {
        bank.statement(Line.deposit(amount, jdbc.queryForObject("select communication from subsidy_application where file_number = ?", String.class, file),
                jdbc.queryForObject("select iban from enterprise where enterprise_number = '1998000060'", String.class)));
        time.runDue();
    }

    private void order(String file, String invoice, String amount) {
        String document = example.upload("factuur.pdf", file, ENTREPRENEUR);
        applications.orderPayment(ENTREPRENEUR, new FileNumber(file), new Answers(Map.of("invoiceNumber", invoice, "invoiceDate", "2026-04-15",
                "amountExVat", amount, "invoice", document, "closeRest", false)));
    }

    private static String row(String page, String file) {
        return Stream.of(page.split("<tr>")).filter(row -> row.contains("/files/" + file)).findFirst().orElse("");
    }

    private static String words(String html) {
        return html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }
}

@OnH2
class ProviderPaymentsOnH2Test extends ProviderPaymentsScenarios {
}

@OnPostgres
class ProviderPaymentsOnPostgresTest extends ProviderPaymentsScenarios {
}
