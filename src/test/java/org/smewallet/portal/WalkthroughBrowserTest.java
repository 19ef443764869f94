package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smewallet.banking.format.StatementText;
import org.smewallet.process.demo.ExampleData;
import org.smewallet.support.CleanDatabase;
import org.smewallet.support.OnH2;
import org.smewallet.support.TimeMachine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The walkthrough of the documentation, click by click: a training of 555.00 with provider DV.O222378, own contribution
 * 388.50, subsidy 166.50, from application to payment. With {@code -Dscreenshots=true} it takes the pictures.
 */
@OnH2
class WalkthroughBrowserTest {

    private static final Path PICTURES = Path.of("src/docs/walkthrough");

    @LocalServerPort
    int port;
    @Autowired
    CleanDatabase database;
    @Autowired
    ExampleData examples;
    @Autowired
    TimeMachine time;
    private Chromium chromium;
    private Page page;

    @BeforeEach
    void begin() {
        chromium = Chromium.start();
        database.clean();
        time.jumpTo("2026-04-15T09:30");
        examples.load(true);
    }

    @AfterEach
    void end() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void from_application_to_payment() {
        signIn("entrepreneur");
        picture("01-start");
        page.locator("nav a[href='/files']").click();
        page.getByText("Nieuwe aanvraag").click();
        fillIn();
        press("CHECK");
        assertThat(page.locator("#result").innerText()).contains("€ 555,00", "30 %", "€ 166,50", "€ 388,50", "29 april 2026");
        picture("02-check");
        press("SUBMIT");
        String file = page.url().replaceAll(".*/files/", "");
        assertThat(page.locator("main").innerText()).contains("Uw aanvraag is ingediend", "Ingediend, wacht op dienstverlener");
        picture("03-submitted");
        String communication = page.locator("dd.copy").last().innerText().replaceAll("\\D", "");

        signIn("provider");
        page.locator("nav a[href='/provider']").click();
        picture("04-provider");
        page.getByText(file).first().click();
        for (String statement : new String[] {"customerKnown", "enrolled", "amountCorrect", "startDateCorrect", "themeCorrect", "participantsCorrect", "notRelated"}) {
            page.locator("#f-" + statement).check();
        }
        page.locator("input[name=decision][value=CONFIRM]").check();
        pictureFrom("05-decision", "#f-The-application");
        press("DECIDE");
        assertThat(page.locator("main").innerText()).contains("Uw beslissing is ontvangen");
        time.runDue();

        signIn("entrepreneur");
        open("/files/" + file);
        assertThat(page.locator("section.next").innerText()).contains("Volgende stap: storten", "€ 388,50", "15 mei 2026");
        picture("06-deposit");

        time.goTo("2026-04-20T18:00");
        signIn("finance");
        readStatement(StatementText.statement("EXAMPLE-1", "2026-04-20", "0.00").deposit("388.50", communication).text());
        picture("07-statement");
        time.runDue();

        time.goTo("2026-04-29T10:00");
        signIn("entrepreneur");
        open("/files/" + file);
        assertThat(page.locator("section.next").innerText()).contains("Volgende stap: betalen", "€ 555,00");
        picture("08-payable");
        page.getByText("Betaalopdracht geven").first().click();
        page.locator("#f-invoiceNumber").fill("2026-041");
        page.locator("#f-invoiceDate").fill("2026-04-28");
        page.locator("#f-amountExVat").fill("555,00");
        page.locator("#f-invoice").setInputFiles(new FilePayload("factuur.pdf", "application/pdf", PDF.getBytes(StandardCharsets.US_ASCII)));
        picture("09-order");
        press("ORDER");
        assertThat(page.locator("main").innerText()).contains("Uw betaalopdracht is gegeven");
        time.runDue();

        signIn("finance");
        page.getByText("Bestand maken").click();
        assertThat(page.locator("main").innerText()).contains("een tweede persoon geeft het vrij", "€ 555,00");
        signIn("finance2");
        page.getByText("Vrijgeven").first().click();
        pictureFrom("10-payment-file", "#payments");
        assertThat(page.locator("main").innerText()).contains("Het betaalbestand is vrijgegeven", "Downloaden");
        String order = sentOrder();
        time.goTo("2026-04-30T18:00");
        readStatement(StatementText.statement("EXAMPLE-2", "2026-04-30", "388.50").payment(order, "555.00").text());
        assertThat(page.locator("section.next dl").innerText()).contains("Uitgevoerde betalingen\n1");
        time.runDue();

        signIn("entrepreneur");
        open("/files/" + file);
        assertThat(page.locator("main .status").innerText()).isEqualTo("Betaald");
        picture("11-paid");
    }

    private static final String PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

    private void fillIn() {
        page.locator("input[name=pillar][value=TRAINING]").check();
        page.locator("#f-title").fill("Veilig werken in de cloud");
        page.locator("#f-trainingMode").selectOption("CLASSROOM");
        page.locator("#f-theme").selectOption("DIGITALISATION");
        page.locator("#f-topic").selectOption("SOFTWARE");
        page.locator("#f-providerNumber").fill("DV.O222378");
        page.locator("#f-agreementDate").fill("2026-04-01");
        page.locator("#f-startDate").fill("2026-04-15");
        page.locator("#f-endDate").fill("2026-04-17");
        page.locator("#f-hours").fill("12");
        page.locator("#f-participants-0-firstName").fill("Deelnemer");
        page.locator("#f-participants-0-lastName").fill("Een");
        page.locator("#f-participants-0-employmentLink").selectOption("EMPLOYEE");
        page.locator("#f-feeExVat").fill("555,00");
        page.locator("#f-vat").fill("116,55");
        for (String declaration : new String[] {"rulesRead", "noRelatedParty", "noOtherAid", "participantsWorkHere", "contractStands"}) {
            page.locator("#f-" + declaration).check();
        }
    }

    private void readStatement(String text) {
        open("/finance");
        page.locator("#file").setInputFiles(new FilePayload("afschrift.xml", "application/xml", text.getBytes(StandardCharsets.UTF_8)));
        page.getByText("Inlezen").last().click();
    }

    /** The end-to-end id of the one order in the payment file that was released. */
    private String sentOrder() {
        String xml = page.context().request().get("http://localhost:" + port + page.locator("a[href^='/finance/payment-files/']").getAttribute("href")).text();
        return xml.replaceAll("(?s).*<EndToEndId>([^<]+)<.*", "$1");
    }

    private void press(String action) {
        page.locator("div.actions button[name=_action][value=" + action + "]").click();
        page.waitForLoadState();
    }

    private void signIn(String persona) {
        BrowserContext window = chromium.window(900, true);
        page = window.newPage();
        open("/login");
        page.locator("#username").fill(persona);
        page.locator("#password").fill("demo");
        page.locator("main button[type=submit]").click();
        page.waitForLoadState();
        open(persona.startsWith("finance") ? "/finance" : "/");
    }

    private void open(String path) {
        page.navigate("http://localhost:" + port + path);
    }

    private void picture(String name) {
        pictureFrom(name, "body");
    }

    /** Takes a picture of the window with this element at its top. */
    private void pictureFrom(String name, String top) {
        if (Boolean.getBoolean("screenshots")) {
            page.evaluate("top => { document.activeElement.blur(); document.querySelector(top).scrollIntoView(); }", top);
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        }
    }
}
