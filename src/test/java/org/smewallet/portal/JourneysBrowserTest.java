package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.smewallet.banking.format.StatementText;
import org.smewallet.process.demo.ExampleFiles;
import org.smewallet.support.OnH2;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The walkthrough of the documentation, click by click: an enterprise registers, a training of 555.00 with provider
 * DV.O222378, own contribution 388.50, subsidy 166.50, from application to rating. With {@code -Dscreenshots=true} it takes
 * the pictures.
 */
@OnH2
class JourneysBrowserTest extends BrowserStories {

    private static final String NUMBER = "1998000555";
    private static final String[] CHECKS = {"customerKnown", "enrolled", "amountCorrect", "startDateCorrect", "themeCorrect", "participantsCorrect", "notRelated"};
    private static final String[] DECLARATIONS = {"rulesRead", "noRelatedParty", "noOtherAid", "participantsWorkHere", "contractStands"};
    /** Tasklist counts days from the browser's clock: it shows the day of the demo. */
    private static final String MOVED_CLOCK = """
            (() => { const Real = Date, moved = %d - Real.now();
              window.Date = class extends Real {
                constructor(...given) { given.length ? super(...given) : super(Real.now() + moved); }
                static now() { return Real.now() + moved; } }; })()""";

    @Autowired
    ExampleFiles exampleFiles;
    @Autowired
    Clock clock;
    @Autowired
    ProcessEngine engine;
    private Screen screen;
    private String file;

    @BeforeEach
    void begin() {
        exampleFiles.load();
        time.runDue();
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP_DUTCH", "PHONE_ENGLISH"})
    void from_registration_to_a_rated_provider(Screen on) {
        screen = on;
        Walk entrepreneur = as("entrepreneur2");
        register(entrepreneur);
        apply(entrepreneur);
        Walk provider = as("provider");
        confirm(provider);
        deposit(entrepreneur);
        statements(as("finance"));
        invoice(provider);
        order(entrepreneur);
        pay(as("finance"), as("finance2"));
        rate(entrepreneur);
        paid(provider);
    }

    private void register(Walk entrepreneur) {
        entrepreneur.press("Mijn ondernemingen | My enterprises").press("Onderneming registreren | Register an enterprise")
                .sees("ongeveer 4 werkdagen | about 4 working days").fill(Map.of("enterpriseNumber", "1998.000.555", "contactEmail", "office@example.org", "role", "OTHER"))
                .picture("register").send("REGISTER");
        entrepreneur.sees("De brief met uw code is onderweg | on its way", "15 mei 2026 | 15 May 2026");
        String letter = entrepreneur.place();
        String code = entrepreneur.open("/demo").page().locator("main").innerText().replaceAll("(?s).*Activatiecode: (\\S+).*", "$1");
        entrepreneur.open(letter).fill(Map.of("activationCode", code)).picture("code").send("SEND");
        entrepreneur.fill(Map.ofEntries(Map.entry("mainNaceCode", "62.100"), Map.entry("iban", "BE68 5390 0754 7034"), Map.entry("bic", "GKCCBEBB"),
                Map.entry("emails[0].address", "office@example.org"), Map.entry("emails[0].sharedMailbox", "true"), Map.entry("fiscalYearStart", "2025-01-01"),
                Map.entry("fiscalYearEnd", "2025-12-31"), Map.entry("turnover", "900000,00 | 900000.00"), Map.entry("balanceTotal", "900000,00 | 900000.00"),
                Map.entry("fte", "8"), Map.entry("publicShare", "0"), Map.entry("declarationRules", "true"))).send("SEND");
        entrepreneur.sees("Grootte volgens deze cijfers: Klein | Size by these figures: Small").fill(Map.of("chosenSize", "SMALL")).picture("size").send("SEND");
        entrepreneur.open("/enterprises/" + NUMBER).sees("Klein | Small", "BE68 5390 0754 7034").picture("enterprise");
    }

    private void apply(Walk entrepreneur) {
        entrepreneur.press("Nieuwe aanvraag | New application");
        next(entrepreneur);
        entrepreneur.fill(Map.of("pillar", "TRAINING", "title", "Veilig werken in de cloud", "trainingMode", "CLASSROOM", "theme", "DIGITALISATION"))
                .fill(Map.of("topic", "SOFTWARE"));
        next(entrepreneur);
        entrepreneur.fill(Map.of("providerNumber", "DV.O222378"));
        next(entrepreneur);
        entrepreneur.fill(Map.of("agreementDate", "2026-04-01", "startDate", "2026-04-15", "endDate", "2026-04-17", "hours", "12"));
        next(entrepreneur);
        entrepreneur.fill(Map.of("participants[0].firstName", "Deelnemer", "participants[0].lastName", "Een", "participants[0].employmentLink", "EMPLOYEE"));
        next(entrepreneur);
        entrepreneur.fill(Map.of("feeExVat", "555,00 | 555.00", "vat", "116,55 | 116.55"));
        entrepreneur.page().locator("#live").getByText(screen.read("€ 388,50 | € 388.50")).waitFor();
        entrepreneur.picture("apply");
        next(entrepreneur);
        next(entrepreneur);
        for (String declaration : DECLARATIONS) {
            entrepreneur.fill(Map.of(declaration, "true"));
        }
        next(entrepreneur);
        entrepreneur.send("CHECK").isAsked("€ 555,00 | € 555.00", "30 %", "€ 166,50 | € 166.50", "€ 388,50 | € 388.50", "29 april 2026 | 29 April 2026").picture("check", "#result");
        entrepreneur.send("SUBMIT").isTold("Uw aanvraag is ingediend | submitted").sees("Ingediend, wacht op dienstverlener | Submitted, waiting for the provider");
        file = entrepreneur.place().replaceAll(".*/files/", "");
    }

    private void confirm(Walk provider) {
        provider.press("Aanvragen | Applications").sees("€ 555,00 | € 555.00", "29 april 2026 | 29 April 2026", "Deelnemer Een").picture("inbox", "h1");
        provider.follow("/provider/files/" + file);
        for (String check : CHECKS) {
            provider.fill(Map.of(check, "true"));
        }
        provider.fill(Map.of("decision", "CONFIRM")).picture("decision", "#f-The-application").send("DECIDE").isTold("Uw beslissing is ontvangen | Your decision was received");
        time.runDue();
    }

    private void deposit(Walk entrepreneur) {
        entrepreneur.open("/files/" + file).isAsked("Volgende stap: storten | Next step: deposit", "€ 388,50 | € 388.50", "15 mei 2026 | 15 May 2026").picture("to-deposit", "h1")
                .nextStep().sees("BE80 0010 0000 0177", "€ 388,50 | € 388.50", "Er is nog niets aangekomen | Nothing has arrived yet").picture("deposit", "h1");
        time.goTo("2026-04-16T18:00");
        entrepreneur.open("/demo").picture("bank", "#bank");
        entrepreneur.page().locator("form[action='/demo/deposits/" + file + "'] button[value=RIGHT]").click();
        entrepreneur.isTold("Het bedrag is gestort | The amount was deposited");
        time.runDue();
        entrepreneur.open("/files/" + file + "/deposit").sees("16 april 2026 | 16 April 2026", "hoeft u nu niets te storten | You need not deposit anything");
    }

    private void statements(Walk finance) {
        finance.open("/finance").press("Ingelezen afschriften | Statements read").sees("€ 1.988,50 | € 1,988.50").picture("statement", "h1");
    }

    private void invoice(Walk provider) {
        time.goTo("2026-04-28T10:00");
        provider.open("/provider").press("Betalingen | Payments").press("Nog te ontvangen | Still to come").sees(file, "€ 555,00 | € 555.00");
        provider.follow("/provider/files/" + file + "/invoice").fill(Map.of("invoiceNumber", "2026-041", "invoiceDate", "2026-04-28", "amountExVat", "555,00 | 555.00",
                "vat", "116,55 | 116.55", "document.file", "factuur.pdf")).picture("invoice", "h1").send("UPLOAD").isTold("De factuur is opgeladen | The invoice has been uploaded");
    }

    private void order(Walk entrepreneur) {
        time.goTo("2026-04-29T10:00");
        entrepreneur.open("/files/" + file).isAsked("Volgende stap: betalen | Next step: pay", "€ 555,00 | € 555.00").sees("2026-041").picture("to-pay", "h1").nextStep();
        entrepreneur.isAsked("€ 555,00 | € 555.00", "€ 388,50 | € 388.50", "€ 166,50 | € 166.50", "Ingevuld met factuur 2026-041 | Filled in with invoice 2026-041");
        assertThat(entrepreneur.page().locator("#f-amountExVat").inputValue()).isEqualTo(screen.read("555,00 | 555.00"));
        entrepreneur.fill(Map.of("amountExVat", "388,50 | 388.50")).sees("precies uw eigen aandeel | exactly your own contribution");
        entrepreneur.fill(Map.of("amountExVat", "555,00 | 555.00", "invoice.file", "factuur.pdf"));
        assertThat(entrepreneur.page().locator("#own-share").innerText()).isEmpty();
        entrepreneur.picture("order", "h1").send("ORDER").isTold("Uw betaalopdracht is gegeven | Your payment order was given");
        time.runDue();
    }

    private void pay(Walk finance, Walk second) {
        finance.open("/finance").press("Bestand maken | Make the file").isTold("een tweede persoon geeft het vrij | a second person releases it");
        second.open("/finance").press("Vrijgeven | Release").isTold("Het betaalbestand is vrijgegeven | The payment file was released").picture("payment-file", "#payments")
                .press("PF-2026-000001-\\w+").sees(file, "€ 555,00 | € 555.00");
        time.goTo("2026-04-30T18:00");
        second.open("/demo").press("Betalingen uitvoeren | Execute payments").isTold("De bank heeft betaald | The bank has paid");
        time.runDue();
    }

    private void rate(Walk entrepreneur) {
        entrepreneur.open("/files/" + file).sees("Betaald | Paid").nextStep()
                .fill(Map.of("score", "4", "content", "5", "organisation", "3", "usefulness", "4", "remark", "Duidelijk | Clear")).picture("rate", "h1").send("SEND");
        time.runDue();
        entrepreneur.open("/files/" + file).sees("U hoeft nu niets te doen | You need not do anything now");
    }

    private void paid(Walk provider) {
        provider.open("/provider/payments").sees(file, "2026-041", "€ 555,00 | € 555.00", "Betaald | Paid", "30 april 2026 | 30 April 2026").picture("payments", "h1");
        provider.press("Beoordelingen | Ratings").sees("4 op 5 | 4 of 5", "Duidelijk | Clear").picture("ratings", "h1");
        assertThat(provider.page().locator("main").innerText()).as("nobody is named").doesNotContain("zonder vertegenwoordiger", file);
        provider.press("Uw registratie | Your registration").sees("DV.O222378", "1 september 2027 | 1 September 2027", "BE52 9791 9980 1009");
    }

    /** The right account and amount with a communication that names no file (R-DEP-04), decided in Tasklist itself. */
    @Test
    void the_case_worker_matches_a_deposit() {
        Page page = chromium.window(1280, true).newPage();
        signIn(page, "caseworker");
        page.addInitScript(MOVED_CLOCK.formatted(clock.millis()));
        page.navigate(address("/camunda/app/tasklist/" + engine.getName() + "/"));
        page.getByText("Eerst vervallend").click();
        page.locator("li.task").first().click();
        page.locator("button.claim").click();
        page.locator("li.task").getByText("caseworker").waitFor();
        assertThat(page.locator("[id$=Field_communication]").inputValue()).isEqualTo("Eigen bijdrage");
        String proposed = page.locator("[id$=Field_proposedFile]").inputValue();
        page.locator(".fjs-input-group:has([id$=Field_decision])").click();
        page.getByText("Toewijzen aan het dossier").click();
        page.locator("[id$=Field_remark]").fill("Rekening en bedrag kloppen; de mededeling was verkeerd.");
        page.setViewportSize(1280, 980);
        Pictures.take(page, Screen.DESKTOP_DUTCH, "review", "body");
        page.getByText("Complete", new Page.GetByTextOptions().setExact(true)).click();
        page.locator("li.task").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        time.runDue();
        signIn(page, "accountant");
        page.navigate(address("/files/" + proposed));
        assertThat(page.locator("main .status").first().innerText()).isEqualTo("Te betalen");
    }

    @Test
    void a_statement_from_a_file_is_read_by_finance() {
        screen = Screen.DESKTOP_DUTCH;
        Walk entrepreneur = as("entrepreneur");
        entrepreneur.open("/files?status=AWAITING_DEPOSIT").page().locator("main table a").first().click();
        String waiting = entrepreneur.place();
        String communication = entrepreneur.nextStep().page().locator(".copies .copy").last().innerText().replaceAll("\\D", "");
        Walk finance = as("finance").open("/finance");
        finance.page().locator("#file").setInputFiles(new FilePayload("afschrift.xml", "application/xml",
                StatementText.statement("EXAMPLE-1", "2026-04-15", "1600.00").deposit("700.00", communication).text().getBytes(StandardCharsets.UTF_8)));
        finance.page().getByText("Inlezen").last().click();
        finance.sees("Toegewezen aan een dossier 1", "Klopt met de saldi ja");
        time.runDue();
        assertThat(entrepreneur.open(waiting).page().locator("main .status").first().innerText()).isEqualTo("Te betalen");
    }

    private static void next(Walk walk) {
        walk.page().locator("[data-move='1']").click();
    }

    private Walk as(String persona) {
        return new Walk(chromium, address(""), screen, persona);
    }
}
