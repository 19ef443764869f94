package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smewallet.banking.format.StatementText;
import org.smewallet.process.demo.ExampleFiles;
import org.smewallet.support.OnH2;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The walkthrough of the documentation, click by click: a training of 555.00 with provider DV.O222378, own contribution
 * 388.50, subsidy 166.50, from application to payment. With {@code -Dscreenshots=true} it takes the pictures.
 */
@OnH2
class WalkthroughBrowserTest extends BrowserStories {

    private static final Path PICTURES = Path.of("src/docs/walkthrough");

    @Autowired
    ExampleFiles exampleFiles;
    @Autowired
    Clock clock;
    @Autowired
    ProcessEngine engine;
    private Page page;

    @BeforeEach
    void begin() {
        exampleFiles.load();
        time.runDue();
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
        page.waitForURL("**/files/**");
        String file = page.url().replaceAll(".*/files/", "");
        assertThat(page.locator("main").innerText()).contains("Uw aanvraag is ingediend", "Ingediend, wacht op dienstverlener");
        picture("03-submitted");

        signIn("provider");
        page.locator("nav.menu a[href='/provider']").click();
        picture("04-provider");
        page.locator("main a[href='/provider/files/" + file + "']").click();
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
        page.locator("section.next a.button").click();
        assertThat(page.locator("main").innerText()).contains("Schrijf dit over", "BE80 0010 0000 0177", "Er is nog niets aangekomen");
        picture("06-deposit");

        time.goTo("2026-04-16T18:00");
        open("/demo");
        pictureFrom("07-bank", "#bank");
        page.locator("form[action='/demo/deposits/" + file + "'] button[value=RIGHT]").click();
        assertThat(page.locator("main").innerText()).contains("Het bedrag is gestort en het afschrift is ingelezen.");
        time.runDue();
        signIn("finance");
        page.locator("summary").getByText("Ingelezen afschriften").click();
        assertThat(page.locator("main").innerText()).contains("Het volgende afschrift begint met € 1.988,50");
        pictureFrom("08-statement", "#statement");

        theCaseWorkerMatchesTheExample();

        time.goTo("2026-04-29T10:00");
        signIn("entrepreneur");
        open("/files/" + file);
        assertThat(page.locator("section.next").innerText()).contains("Volgende stap: betalen", "€ 555,00");
        picture("10-payable");
        page.getByText("Betaalopdracht geven").first().click();
        page.locator("#f-invoiceNumber").fill("2026-041");
        page.locator("#f-invoiceDate").fill("2026-04-28");
        page.locator("#f-amountExVat").fill("388,50");
        assertThat(page.locator("#own-share").innerText()).contains("precies uw eigen aandeel");
        page.locator("#f-amountExVat").fill("555,00");
        assertThat(page.locator("#own-share").innerText()).isEmpty();
        page.locator("#f-invoice").setInputFiles(pdf("factuur.pdf"));
        picture("11-order");
        press("ORDER");
        assertThat(page.locator("main").innerText()).contains("Uw betaalopdracht is gegeven");
        time.runDue();

        signIn("finance");
        page.getByText("Bestand maken").click();
        assertThat(page.locator("main").innerText()).contains("een tweede persoon geeft het vrij", "€ 555,00");
        signIn("finance2");
        page.locator("button").getByText("Vrijgeven").first().click();
        pictureFrom("12-payment-file", "#payments");
        assertThat(page.locator("main").innerText()).contains("Het betaalbestand is vrijgegeven", "Downloaden");
        time.goTo("2026-04-30T18:00");
        open("/demo");
        page.getByText("Betalingen uitvoeren").click();
        assertThat(page.locator("main").innerText()).contains("De bank heeft betaald en het afschrift is ingelezen.");
        time.runDue();

        signIn("entrepreneur");
        open("/files/" + file);
        assertThat(page.locator("main .status").first().innerText()).isEqualTo("Betaald");
        picture("13-paid");
    }

    /** The right account and amount with a communication that names no file (R-DEP-04), decided in Tasklist itself. */
    private void theCaseWorkerMatchesTheExample() {
        signIn("caseworker");
        assertThat(page.locator("nav").first().innerText()).contains("Tasklist");
        page.setViewportSize(1300, 980);
        page.addInitScript(MOVED_CLOCK.formatted(clock.millis()));
        open("/camunda/app/tasklist/" + engine.getName() + "/");
        page.getByText("Eerst vervallend").click();
        page.locator("li.task").first().click();
        page.locator("button.claim").click();
        page.locator("li.task").getByText("caseworker").waitFor();
        assertThat(page.locator("[id$=Field_communication]").inputValue()).isEqualTo("Eigen bijdrage");
        String proposed = page.locator("[id$=Field_proposedFile]").inputValue();
        page.locator(".fjs-input-group:has([id$=Field_decision])").click();
        page.getByText("Toewijzen aan het dossier").click();
        page.locator("[id$=Field_remark]").fill("Rekening en bedrag kloppen; de mededeling was verkeerd.");
        pictureFrom("09-review", "body");
        page.getByText("Complete", new Page.GetByTextOptions().setExact(true)).click();
        page.locator("li.task").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        time.runDue();
        signIn("accountant");
        open("/files/" + proposed);
        assertThat(page.locator("main .status").first().innerText()).isEqualTo("Te betalen");
    }

    @Test
    void a_statement_from_a_file_is_read_by_finance() {
        signIn("entrepreneur");
        open("/files?status=AWAITING_DEPOSIT");
        page.locator("main table a").first().click();
        String file = page.url();
        page.locator("section.next a.button").click();
        String communication = page.locator(".copies .copy").last().innerText().replaceAll("\\D", "");
        signIn("finance");
        readStatement(StatementText.statement("EXAMPLE-1", "2026-04-15", "1600.00").deposit("700.00", communication).text());
        assertThat(page.locator("dl.facts").innerText()).contains("Toegewezen aan een dossier\n1", "Klopt met de saldi\nja");
        time.runDue();
        signIn("entrepreneur");
        page.navigate(file);
        assertThat(page.locator("main .status").first().innerText()).isEqualTo("Te betalen");
    }

    /** Tasklist counts days from the browser's clock: it shows the day of the demo. */
    private static final String MOVED_CLOCK = """
            (() => { const Real = Date, moved = %d - Real.now();
              window.Date = class extends Real {
                constructor(...given) { given.length ? super(...given) : super(Real.now() + moved); }
                static now() { return Real.now() + moved; } }; })()""";

    private void fillIn() {
        next();
        page.locator("input[name=pillar][value=TRAINING]").check();
        page.locator("#f-title").fill("Veilig werken in de cloud");
        page.locator("#f-trainingMode").selectOption("CLASSROOM");
        page.locator("#f-theme").selectOption("DIGITALISATION");
        page.locator("#f-topic").selectOption("SOFTWARE");
        next();
        page.locator("#f-providerNumber").fill("DV.O222378");
        next();
        page.locator("#f-agreementDate").fill("2026-04-01");
        page.locator("#f-startDate").fill("2026-04-15");
        page.locator("#f-endDate").fill("2026-04-17");
        page.locator("#f-hours").fill("12");
        next();
        page.locator("#f-participants-0-firstName").fill("Deelnemer");
        page.locator("#f-participants-0-lastName").fill("Een");
        page.locator("#f-participants-0-employmentLink").selectOption("EMPLOYEE");
        next();
        page.locator("#f-feeExVat").fill("555,00");
        page.locator("#f-vat").fill("116,55");
        next();
        next();
        for (String declaration : new String[] {"rulesRead", "noRelatedParty", "noOtherAid", "participantsWorkHere", "contractStands"}) {
            page.locator("#f-" + declaration).check();
        }
        next();
    }

    private void next() {
        page.locator("[data-move='1']").click();
    }

    private void readStatement(String text) {
        open("/finance");
        page.locator("#file").setInputFiles(new FilePayload("afschrift.xml", "application/xml", text.getBytes(StandardCharsets.UTF_8)));
        page.getByText("Inlezen").last().click();
    }

    private void press(String action) {
        page.locator("div.actions button[name=_action][value=" + action + "]").click();
        page.waitForLoadState();
    }

    private void signIn(String persona) {
        BrowserContext window = chromium.window(900, true);
        page = window.newPage();
        signIn(page, persona);
        open(persona.startsWith("finance") ? "/finance" : "/");
    }

    private void open(String path) {
        page.navigate(address(path));
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
