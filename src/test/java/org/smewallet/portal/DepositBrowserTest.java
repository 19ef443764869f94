package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.support.OnH2;

/** Copying a deposit's details in a real browser, and the same page where there is no script. */
@OnH2
class DepositBrowserTest extends BrowserStories {

    private String address;

    @BeforeEach
    void a_file_that_asks_a_deposit() {
        address = Filled.in(port).file() + "/deposit";
    }

    @Test
    @DisplayName("R-DEP-01: each detail is copied at a press, as a bank takes it, and that is announced")
    void copied_at_a_press() {
        BrowserContext window = chromium.window(375, true);
        window.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        Page page = opened(window);
        Locator buttons = page.locator("button[data-copy]");
        assertThat(buttons.count()).isEqualTo(5);
        buttons.nth(2).click();
        page.locator("#copied", new Page.LocatorOptions().setHasText("IBAN is gekopieerd.")).waitFor(
                new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo("BE80001000000177");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= 375")).isTrue();
    }

    @Test
    void without_script_the_details_stand_there_without_buttons_that_do_nothing() {
        Page page = opened(chromium.window(1100, false));
        assertThat(page.locator("button[data-copy]").first().isVisible()).isFalse();
        assertThat(page.locator(".copy").count()).isEqualTo(5);
        assertThat(page.locator(".copy").nth(2).innerText()).isEqualTo("BE80 0010 0000 0177");
    }

    private Page opened(BrowserContext window) {
        Page page = window.newPage();
        signIn(page, "entrepreneur");
        page.navigate("http://localhost:" + port + address);
        return page;
    }
}
