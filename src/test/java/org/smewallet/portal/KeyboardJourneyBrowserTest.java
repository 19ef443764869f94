package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.identity.Persona;
import org.smewallet.shared.FileNumber;
import org.smewallet.subsidy.CaseFile;
import org.smewallet.support.Bank;
import org.smewallet.support.Example;
import org.smewallet.support.OnH2;

/** The main job without a mouse: signing in, applying, depositing, ordering the payment; the focus is in sight at each stop. */
@OnH2
class KeyboardJourneyBrowserTest extends BrowserStories {

    private static final int MOST_STOPS = 80;
    private static final String FOCUSED = "selector => document.activeElement !== document.body && document.activeElement.matches(selector)";
    private static final String IN_SIGHT = """
            () => { const style = getComputedStyle(document.activeElement), place = document.activeElement.getBoundingClientRect();
              return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && place.bottom > 0 && place.top < innerHeight; }""";
    private Page page;

    @Test
    @DisplayName("from signing in to the payment order, with the keyboard alone; only the window that picks a file is the system's own")
    void the_main_job() {
        BrowserContext window = chromium.window(1280, true);
        window.grantPermissions(List.of("clipboard-write"));
        page = window.newPage();
        page.navigate(address("/login"));
        type("entrepreneur");
        press("Tab");
        type("demo");
        press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        page.navigate(address("/files"));
        press("Tab");
        assertThat((Boolean) page.evaluate(FOCUSED, ".skip")).isTrue();
        press("Enter");
        follow("a[href='/applications/new']", "**/applications/new/**");
        String file = apply();

        applications.decideAsProvider(Persona.PROVIDER.actor(), new FileNumber(file), Example.confirmation());
        time.runDue();
        page.navigate(address("/files/" + file));
        follow("section.next a.button", "**/deposit");
        to("button[data-copy]");
        press("Enter");
        page.getByText("Bedrag is gekopieerd.").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        CaseFile.DepositInstruction asked = files.get(Persona.ENTREPRENEUR.actor(), new FileNumber(file)).depositInstruction();
        bank.statement(Bank.Line.deposit(asked.amount().toString(), asked.communication().digits(), "BE68539007547034"));
        time.runDue();
        page.navigate(address("/files/" + file));
        follow("section.next a.button", "**/tasks/**");
        order();
        assertThat(page.locator("main").innerText()).contains("Uw betaalopdracht is gegeven");
    }

    private String apply() {
        page.locator("#form-steps").waitFor();
        forward();
        choose("input[name=pillar]");
        fill("#f-title", "Veilig werken in de cloud");
        pick("#f-trainingMode", "I");
        pick("#f-theme", "D");
        pick("#f-topic", "S");
        forward();
        fill("#f-providerNumber", "dv.0222378");
        forward();
        day("#f-agreementDate", "2026-04-01");
        day("#f-startDate", "2026-04-15");
        day("#f-endDate", "2026-04-17");
        fill("#f-hours", "12");
        forward();
        fill("#f-participants-0-firstName", "Deelnemer");
        fill("#f-participants-0-lastName", "Een");
        pick("#f-participants-0-employmentLink", "W");
        forward();
        fill("#f-feeExVat", "555,00");
        forward();
        forward();
        for (String declaration : new String[] {"rulesRead", "noRelatedParty", "noOtherAid", "participantsWorkHere", "contractStands"}) {
            choose("#f-" + declaration);
        }
        forward();
        to("#step-check button[value=SUBMIT]");
        press("Enter");
        page.waitForURL("**/files/KP-*");
        return page.url().replaceAll(".*/files/", "").replaceAll("[^0-9KP-].*", "");
    }

    /** Sent without its number first: the focus is on what is wrong, whose link leads to the field. */
    private void order() {
        day("#f-invoiceDate", "2026-04-15");
        to("div.actions button[value=ORDER]");
        press("Enter");
        page.locator("#errors").waitFor();
        page.waitForFunction(FOCUSED, "#errors[role=alert]");
        assertThat(page.locator("#f-invoiceNumber").getAttribute("aria-describedby")).contains("f-invoiceNumber-error");
        assertThat(page.title()).startsWith("Fout:");
        to("#errors a[href='#f-invoiceNumber']");
        press("Enter");
        page.waitForFunction(FOCUSED, "#f-invoiceNumber");
        type("2026-041");
        to("#f-invoice");
        page.locator("#f-invoice").setInputFiles(pdf("factuur.pdf"));
        to("div.actions button[value=ORDER]");
        press("Enter");
        page.waitForURL("**/files/KP-*");
    }

    private void press(String key) {
        page.keyboard().press(key);
    }

    private void type(String text) {
        page.keyboard().type(text);
    }

    /** Presses Tab until the focus is there. */
    private void to(String selector) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            if ((Boolean) page.evaluate(FOCUSED, selector)) {
                assertThat((Boolean) page.evaluate(IN_SIGHT)).as("focus in sight: " + selector).isTrue();
                return;
            }
            press("Tab");
        }
        throw new AssertionError("The keyboard does not reach " + selector);
    }

    private void follow(String selector, String address) {
        to(selector);
        press("Enter");
        page.waitForURL(address);
    }

    private void fill(String selector, String text) {
        to(selector);
        type(text);
    }

    /** A browser asks for the parts of a day in the order of its own language. */
    private void day(String selector, String day) {
        String[] parts = day.split("-");
        fill(selector, parts[2] + parts[1] + parts[0]);
        if (!page.locator(selector).inputValue().equals(day)) {
            page.evaluate("() => document.activeElement.blur()");
            page.locator(selector).focus();
            type(parts[1] + parts[2] + parts[0]);
        }
        assertThat(page.locator(selector).inputValue()).isEqualTo(day);
    }

    private void choose(String selector) {
        to(selector);
        press("Space");
    }

    /** The first answer of a list that begins so. */
    private void pick(String selector, String first) {
        to(selector);
        type(first);
    }

    private void forward() {
        to("[data-move='1']");
        press("Enter");
        page.waitForFunction(FOCUSED, "legend");
    }
}
