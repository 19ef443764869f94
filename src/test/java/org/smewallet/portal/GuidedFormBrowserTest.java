package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smewallet.support.OnH2;

/** Filling in an application in a browser that loses its connection, its session, or has two tabs. */
@OnH2
class GuidedFormBrowserTest extends BrowserStories {

    private BrowserContext window;
    private Page page;
    private final List<String> complaints = new ArrayList<>();

    @BeforeEach
    void begin() {
        window = chromium.window(1280, true);
        page = window.newPage();
        page.onPageError(complaints::add);
        signIn(page, "entrepreneur");
        page.navigate(address(Filled.NEW));
    }

    private static void waitFor(Page at, String text) {
        at.locator("#kept", new Page.LocatorOptions().setHasText(text)).waitFor();
    }

    private void next() {
        page.locator("[data-move='1']").click();
    }

    private void title(Page at, String text) {
        at.locator("#f-title").fill(text);
    }

    @Test
    void one_step_at_a_time_back_and_forward_and_again_after_loading() {
        assertThat(page.locator("#f-mainNaceCode").isVisible()).isTrue();
        assertThat(page.locator("#f-title").isVisible()).isFalse();
        next();
        title(page, "Veilig werken");
        waitFor(page, "Bewaard om 09:30.");
        assertThat(page.url()).matches(".*/applications/KP-2026-\\d{6}#f-The-service");
        next();
        page.goBack();
        page.locator("#f-title").waitFor();
        page.goBack();
        page.locator("#f-mainNaceCode").waitFor();
        page.goForward();
        page.goForward();
        page.locator("#f-providerNumber").waitFor();
        page.locator("#form-steps a[href='#step-check']").click();
        page.locator("#missing a[href='#f-pillar']").click();
        page.waitForFunction("() => document.activeElement.id === 'f-pillar'");
        page.navigate(page.url().replaceAll("#.*", ""));
        page.locator("#f-title").waitFor();
        assertThat(page.locator("#f-title").inputValue()).isEqualTo("Veilig werken");
        assertThat(complaints).isEmpty();
    }

    @Test
    void the_result_follows_what_is_typed_and_what_is_wrong_stands_beside_its_field() {
        next();
        page.locator("input[name=pillar][value=TRAINING]").check();
        page.locator("#f-theme").selectOption("DIGITALISATION");
        page.locator("#f-topic option[value=WASTE][hidden]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.locator("#f-topic").selectOption("SOFTWARE");
        page.evaluate("() => { location.hash = 'f-feeExVat'; }");
        page.locator("#f-feeExVat").fill("abc");
        page.locator("#f-vat").click();
        page.locator("#f-feeExVat-error").waitFor();
        page.locator("#f-feeExVat").fill("555");
        page.locator("#f-vat").click();
        page.locator("#live", new Page.LocatorOptions().setHasText("€ 166,50")).waitFor();
        assertThat(page.locator("#f-feeExVat-error").count()).isZero();
        assertThat(complaints).isEmpty();
    }

    @Test
    void an_ended_session_loses_nothing_and_comes_back_to_the_same_step() {
        next();
        title(page, "Voor het einde");
        waitFor(page, "Bewaard om");
        page.evaluate("() => { location.hash = 'f-participants'; }");
        page.locator("#f-participants-0-lastName").fill("Voor het einde");
        page.locator("button[value='add:participants']").click();
        page.locator("#f-participants-1-lastName").waitFor();
        window.clearCookies();
        page.locator("#f-participants-1-lastName").fill("Na het einde");
        waitFor(page, "Uw sessie is afgelopen");
        assertThat(page.locator("#f-participants-1-lastName").inputValue()).isEqualTo("Na het einde");
        page.locator("#kept a").click();
        enter(page, "entrepreneur");
        page.locator("#f-participants-1-lastName").waitFor();
        assertThat(page.locator("#f-participants-0-lastName").inputValue()).isEqualTo("Voor het einde");
        assertThat(page.locator("#f-participants-1-lastName").inputValue()).isEqualTo("Na het einde");
        waitFor(page, "Bewaard om");
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_lost_connection_loses_nothing() {
        next();
        title(page, "Met verbinding");
        waitFor(page, "Bewaard om");
        window.setOffline(true);
        title(page, "Zonder verbinding");
        waitFor(page, "Geen verbinding");
        window.setOffline(false);
        waitFor(page, "Bewaard om");
        Page other = window.newPage();
        other.navigate(page.url());
        assertThat(other.locator("#f-title").inputValue()).isEqualTo("Zonder verbinding");
        assertThat(complaints).isEmpty();
    }

    @Test
    void the_later_of_two_tabs_is_told_and_chooses() {
        next();
        title(page, "Begin");
        waitFor(page, "Bewaard om");
        Page other = window.newPage();
        other.navigate(page.url());
        title(other, "Ander venster");
        waitFor(other, "Bewaard om");
        title(page, "Dit venster");
        page.locator("#overtaken").waitFor();
        assertThat(page.locator("#overtaken").innerText()).contains("andere antwoorden bewaard");
        assertThat(page.locator("#f-title").inputValue()).isEqualTo("Dit venster");
        page.locator("div.actions button[value=SAVE]").click();
        page.locator(".note.good").waitFor();
        assertThat(page.locator("#f-title").inputValue()).isEqualTo("Dit venster");
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_document_is_looked_at_before_it_is_sent_and_kept_at_once() {
        page.evaluate("() => { location.hash = 'f-documents'; }");
        Locator file = page.locator("#f-documents");
        file.setInputFiles(new FilePayload("macro.docm", "application/msword", new byte[10]));
        page.getByText("Kies een pdf, jpg of png.").waitFor();
        file.setInputFiles(new FilePayload("groot.pdf", "application/pdf", new byte[11 * 1024 * 1024]));
        page.getByText("Dit bestand is te groot: hoogstens 10 MB.").waitFor();
        file.setInputFiles(pdf("contract.pdf"));
        page.getByText("Er is al een document bewaard.").waitFor();
        assertThat(page.locator("input[name=documents]").inputValue()).hasSize(36);
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_provider_is_found_by_name() {
        next();
        next();
        page.locator(".finder summary").click();
        page.locator("#f-find").fill("own your");
        page.locator("#found button").click();
        page.locator("#f-providerNumber-rule", new Page.LocatorOptions().setHasText("Own Your Story")).waitFor();
        assertThat(page.locator("#f-providerNumber").inputValue()).isEqualTo("DV.O222378");
        waitFor(page, "Bewaard om");
        assertThat(complaints).isEmpty();
    }
}
