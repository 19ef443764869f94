package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.support.OnH2;

/** Any form but the guided one: an ended session, a lost connection, the back button and a double click lose nothing and do nothing twice. */
@OnH2
class InterruptedFormBrowserTest extends BrowserStories {

    private static final String SEND = "div.actions button[name=_action]";

    private BrowserContext window;
    private Page page;
    private String form;

    @BeforeEach
    void begin() {
        form = Filled.in(port).file() + "/question";
        window = chromium.window(900, true);
        page = window.newPage();
        signIn(page, "entrepreneur");
        page.navigate(address(form));
    }

    @Test
    @DisplayName("a session that ended: the person signs in again and finds the form as it was typed")
    void an_ended_session() {
        page.locator("#f-question").fill("Wanneer moet ik storten?");
        window.clearCookies();
        page.locator(SEND).click();
        assertThat(page.locator("main").innerText()).contains("Deze pagina stond te lang open", "Wat u typte, is bewaard");
        page.getByText("Verdergaan waar u was").click();
        enter(page, "entrepreneur");
        page.waitForURL("**" + form + "*");
        assertThat(page.locator("#going-on").innerText()).contains("Er is nog niets verstuurd");
        assertThat(page.locator("#f-question").inputValue()).isEqualTo("Wanneer moet ik storten?");
        page.locator(SEND).click();
        assertThat(page.locator("#questions + *").first().innerText()).contains("Wanneer moet ik storten?");
    }

    @Test
    @DisplayName("a lost connection: nothing is sent, nothing is lost, also not by going back")
    void a_lost_connection() {
        page.locator("#f-question").fill("Is mijn aanvraag aangekomen?");
        window.setOffline(true);
        page.locator(SEND).click();
        assertThat(page.locator("#form-say[role=alert]").innerText()).contains("Geen verbinding: er is niets verstuurd");
        assertThat(page.locator("#f-question").inputValue()).isEqualTo("Is mijn aanvraag aangekomen?");
        window.setOffline(false);
        page.navigate(address("/help"));
        page.goBack();
        page.locator("#form-say", new Page.LocatorOptions().setHasText("Er is nog niets verstuurd")).waitFor();
        assertThat(page.locator("#f-question").inputValue()).isEqualTo("Is mijn aanvraag aangekomen?");
    }

    @Test
    @DisplayName("R5 a double click asks once, and sending the form again from the page before asks nothing more")
    void a_double_click_and_the_back_button() {
        page.locator("#f-question").fill("Een keer gevraagd");
        String sent = (String) page.evaluate("() => new URLSearchParams(new FormData(document.getElementById('form'))).toString() + '&_action=ASK'");
        page.locator(SEND).dblclick();
        page.waitForURL(url -> !url.contains("question"));
        page.goBack();
        page.evaluate("body => fetch(location.pathname, {method: 'POST', body: new URLSearchParams(body), credentials: 'same-origin'}).then(answer => answer.text())", sent);
        page.navigate(address(form.replace("/question", "")));
        assertThat(page.locator("article.card").count()).isOne();
    }
}
