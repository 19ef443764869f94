package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smewallet.identity.Persona;
import org.smewallet.provider.Providers;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.ProviderNumber;
import org.smewallet.support.Bank;
import org.smewallet.support.Example;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.smewallet.support.Ubl;
import org.springframework.beans.factory.annotation.Autowired;

/** The provider uploads its invoice on a page, the enterprise finds it on that of the file. */
abstract class InvoicePageScenarios extends PageStories {

    @Autowired
    Providers providers;
    private Client provider;
    private String file;
    private String page;

    @Test
    @DisplayName("R-PAY-08: an electronic invoice is read on the provider's page, shown to the enterprise and filled in its payment order")
    void an_electronic_invoice() {
        funded(false);
        assertThat(provider.get("/provider/answered").body()).contains(page);
        assertThat(provider.get(file).body()).contains(page, "Factuur opladen");
        assertThat(provider.get(page).body()).contains("Elektronische factuur", "Of vul de factuur zelf in");
        Client.Page broken = provider.upload(page + "/electronic", "file", "factuur.xml", "<x/>");
        assertThat(broken.status()).isEqualTo(400);
        assertThat(broken.body()).contains("Regel 1: dit is geen factuur in UBL 2.1.");
        Client.Page uploaded = provider.upload(page + "/electronic", "file", "factuur.xml", invoice("2026-7", "600.00"));
        assertThat(uploaded.body()).contains("De factuur is opgeladen", "De factuur is 600,00 euro zonder btw; in de portefeuille zit 555,00 euro.");
        provider.get(page);
        assertThat(provider.upload(page + "/electronic", "file", "factuur.xml", invoice("2026-7", "600.00")).status()).isEqualTo(422);

        String seen = entrepreneur.get(file).body();
        assertThat(seen).contains("Facturen van de dienstverlener", "2026-7", "Dit klopt niet met het dossier").doesNotContain("Doorlopende opdracht", page);
        String order = seen.replaceAll("(?s).*href=\"(/tasks/[^\"]+)\".*", "$1");
        assertThat(entrepreneur.get(order).body()).contains("value=\"2026-7\"", "value=\"600,00\"", "Er is al een document bewaard",
                "Geld gaat uit de portefeuille naar Own Your Story", "Ingevuld met factuur 2026-7", "Doorlopende opdracht", "niet met deze opdracht");
    }

    @Test
    @DisplayName("R-PAY-02: an invoice that is filled in by hand is checked at its fields")
    void an_invoice_by_hand() {
        funded(false);
        provider.get(page);
        Client.Page wrong = provider.post(page, Map.of("_action", "UPLOAD", "invoiceNumber", "F-1", "invoiceDate", "2027-01-01", "amountExVat", "0"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("Dit veld is verplicht.", "value=\"F-1\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {11_000_000, 14_000_000})
    @DisplayName("F1: without script too, whoever sends a file that is too large reads just that, with the limit, and nothing has changed")
    void a_file_that_is_too_large(int size) {
        funded(false);
        provider.get(page);
        Client.Page refused = provider.upload(page, "invoice.file", "factuur.pdf", "%PDF-1.7 " + "x".repeat(size));
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.body()).contains("Dit bestand is te groot", "hoogstens 10 MB").doesNotContain("te lang open");
        assertThat(provider.get(page).body()).contains("Of vul de factuur zelf in");
    }

    @Test
    @DisplayName("PROCESS 2.4, orderPayment: whoever orders exactly the own contribution is asked once whether that is meant")
    void only_the_own_share() {
        funded(false);
        provider.get(page);
        provider.upload(page + "/electronic", "file", "factuur.xml", invoice("2026-10", "555.00"));
        String order = entrepreneur.get(file).body().replaceAll("(?s).*href=\"(/tasks/[^\"]+)\".*", "$1");
        String invoice = entrepreneur.get(order).hidden("invoice");
        Map<String, String> form = new LinkedHashMap<>(Map.of("_action", "ORDER", "invoiceNumber", "2026-10", "invoiceDate", "2026-04-15",
                "amountExVat", "388,50", "invoice", invoice));
        Client.Page asked = entrepreneur.post(order, form);
        assertThat(asked.body()).contains("precies uw eigen aandeel", "100 procent", "name=\"_warned\" value=\"388.50\"", "value=\"388,50\"", "data-share=\"388.50\"");
        form.put("_warned", asked.hidden("_warned"));
        form.put("amountExVat", "388.50");
        assertThat(entrepreneur.post(order, form).body()).contains("Uw betaalopdracht").doesNotContain("precies uw eigen aandeel");
    }

    @Test
    @DisplayName("PROCESS 2.4, R-DEP-08: on a reduced file the own share that is asked about is what is left of it in the wallet")
    void only_the_own_share_of_a_reduced_file() {
        entrepreneur.get(Filled.NEW);
        FileNumber number = new FileNumber(entrepreneur.post(Filled.NEW, Filled.training("SUBMIT")).address().replace("/files/", ""));
        applications.decideAsProvider(Persona.PROVIDER.actor(), number, Example.confirmation());
        bank.statement(Bank.Line.deposit("194.25", files.get(Persona.ENTREPRENEUR.actor(), number).depositInstruction().communication().digits(), "BE68539007547034"));
        time.goTo("2026-05-15T22:30");
        bank.statement();
        time.goTo("2026-05-16T00:00:01");
        String order = entrepreneur.get("/files/" + number).body().replaceAll("(?s).*href=\"(/tasks/[^\"]+)\".*", "$1");
        assertThat(entrepreneur.get(order).body()).contains("data-share=\"194.25\"", "€ 277,50", "nog 594 dagen");
        Map<String, Object> paper = example.paymentOrder(number, "F-1", "194.25", "2026-05-15", false).values();
        Client.Page asked = entrepreneur.post(order, Map.of("_action", "ORDER", "invoiceNumber", "F-1", "invoiceDate", "2026-05-15", "amountExVat", "194,25",
                "invoice", paper.get("invoice").toString()));
        assertThat(asked.body()).contains("precies uw eigen aandeel", "name=\"_warned\" value=\"194.25\"");
    }

    @Test
    @DisplayName("PROCESS 2.4, orderPayment: the whole invoice is paid without a question")
    void the_whole_invoice() {
        funded(false);
        provider.get(page);
        provider.upload(page + "/electronic", "file", "factuur.xml", invoice("2026-11", "555.00"));
        String order = entrepreneur.get(file).body().replaceAll("(?s).*href=\"(/tasks/[^\"]+)\".*", "$1");
        String invoice = entrepreneur.get(order).hidden("invoice");
        assertThat(entrepreneur.post(order, Map.of("_action", "ORDER", "invoiceNumber", "2026-11", "invoiceDate", "2026-04-15", "amountExVat", "555,00",
                "invoice", invoice)).body()).contains("Uw betaalopdracht").doesNotContain("precies uw eigen aandeel");
    }

    @Test
    @DisplayName("R-PAY-09: the enterprise objects to a payment by itself and ends its standing order on the page of the file")
    void objection() {
        funded(true);
        provider.get(page);
        provider.upload(page + "/electronic", "file", "factuur.xml", invoice("2026-8", "555.00"));
        String seen = entrepreneur.get(file).body();
        assertThat(seen).contains("Wordt vanzelf betaald, tenzij de onderneming bezwaar maakt tot en met 18 april 2026.", "Doorlopende opdracht");
        String objection = seen.replaceAll("(?s).*action=\"(/files/[^\"]+/objection)\".*", "$1");
        provider.get(file);
        assertThat(provider.post(objection, Map.of()).status()).isEqualTo(404);
        entrepreneur.get(file);
        assertThat(entrepreneur.post(objection, Map.of()).body()).contains("Uw bezwaar is ontvangen", "Wordt niet vanzelf betaald.").doesNotContain(objection);
        assertThat(entrepreneur.post(file + "/standing-order/end", Map.of()).body()).contains("De doorlopende opdracht is stopgezet").doesNotContain("standing-order/end");
    }

    @Test
    @DisplayName("A1: nobody but the provider of the file finds the page of its invoices")
    void foreign_pages() {
        funded(false);
        Client other = Client.of(port, "provider2");
        assertThat(other.get(page).status()).isEqualTo(404);
        assertThat(entrepreneur.get(page).status()).isEqualTo(404);
        entrepreneur.get(file);
        assertThat(entrepreneur.upload(page + "/electronic", "file", "factuur.xml", invoice("2026-9", "1.00")).status()).isEqualTo(404);
        assertThat(provider.get(page.replaceAll("KP-2026-\\d+", "KP-2026-999999")).status()).isEqualTo(404);
    }

    @BeforeEach
    void a_provider() {
        provider = Client.of(port, "provider");
    }

    private void funded(boolean standingOrder) {
        entrepreneur.get(Filled.NEW);
        Map<String, String> application = new LinkedHashMap<>(Filled.training("SUBMIT"));
        application.put("autoPay", String.valueOf(standingOrder));
        file = entrepreneur.post(Filled.NEW, application).address();
        page = file.replace("/files/", "/provider/files/") + "/invoice";
        String decision = file.replace("/files/", "/provider/files/");
        provider.get(decision);
        provider.post(decision, Filled.confirmation());
        entrepreneur.get("/demo");
        entrepreneur.post(file.replace("/files/", "/demo/deposits/"), Map.of("communication", "RIGHT"));
        time.runDue();
    }

    private String invoice(String number, String amount) {
        EnterpriseNumber supplier = providers.findByNumber(ProviderNumber.parse("DV.O222378")).orElseThrow().enterpriseNumber();
        return Ubl.invoice(number, "2026-04-15", supplier, EnterpriseNumber.parse("1998.000.060"), amount);
    }
}

@OnH2
class InvoicePagesOnH2Test extends InvoicePageScenarios {
}

@OnPostgres
class InvoicePagesOnPostgresTest extends InvoicePageScenarios {
}
