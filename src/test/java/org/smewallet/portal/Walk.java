package org.smewallet.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/**
 * One person who walks through the portal at one screen. Wherever it comes, nothing scrolls sideways and the browser does not
 * complain. What is read is written as {@code Dutch | English}.
 */
final class Walk {

    private final Page page;
    private final String base;
    private final Screen screen;
    private final List<String> complaints = new ArrayList<>();

    /** Signs in. */
    Walk(Chromium chromium, String base, Screen screen, String persona) {
        this.base = base;
        this.screen = screen;
        page = chromium.window(screen.width, true).newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        open("/login?lang=" + screen.language);
        BrowserStories.enter(page, persona);
    }

    Page page() {
        return page;
    }

    /** Where the person is, without the machine. */
    String place() {
        return page.url().replaceFirst("^https?://[^/]+", "").replaceAll("[?#].*", "");
    }

    /** Goes to an address, as from a bookmark. */
    Walk open(String path) {
        page.navigate(base + path);
        return looked();
    }

    /** Follows the menu, a link or a button of the page by its words. */
    Walk press(String words) {
        page.locator("nav.menu a, main a, main button, main summary")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + screen.read(words) + "(\\s+[A-Z0-9-]+)?\\s*$"))).first().click();
        return looked();
    }

    /** Follows the link to this address. */
    Walk follow(String address) {
        page.locator("main a[href='" + address + "']").first().click();
        return looked();
    }

    /** Follows the one button of the next step. */
    Walk nextStep() {
        page.locator("section.next a.button").click();
        return looked();
    }

    /** Sends the form in sight. */
    Walk send(String action) {
        page.locator("#form button.button[value=" + action + "]:visible").click();
        return looked();
    }

    /** Sends the form in sight and gets it back, with this said at the field. */
    Walk sendInVain(String action, String field, String told) {
        page.locator("#form button.button[value=" + action + "]").click();
        assertThat(page.locator("#f-" + field + "-error")).containsText(screen.read(told));
        complaints.removeIf(complaint -> complaint.contains("status of 400"));
        return looked();
    }

    /** Answers the fields of these names in the form in sight. */
    Walk fill(Map<String, String> answers) {
        answers.forEach((name, value) -> fill(page.locator("#form [name='" + name + "']:not([type=hidden])"), screen.read(value)));
        return this;
    }

    Walk sees(String... texts) {
        for (String text : texts) {
            assertThat(page.locator("main")).containsText(screen.read(text), new LocatorAssertions.ContainsTextOptions().setUseInnerText(true));
        }
        return this;
    }

    /** What the next step says: what it is, how much, until when. */
    Walk isAsked(String... texts) {
        for (String text : texts) {
            assertThat(page.locator("section.next")).containsText(screen.read(text), new LocatorAssertions.ContainsTextOptions().setUseInnerText(true));
        }
        return this;
    }

    Walk isTold(String text) {
        assertThat(page.locator("main > .note[role=status]").first()).containsText(screen.read(text));
        return this;
    }

    Walk picture(String name) {
        return picture(name, "body");
    }

    /** A picture of the window with this element at its top, for the documentation. */
    Walk picture(String name, String top) {
        Pictures.take(page, screen, name, top);
        return this;
    }

    private Walk looked() {
        page.waitForLoadState();
        Assertions.assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as(place() + " fits").isLessThanOrEqualTo(screen.width);
        Assertions.assertThat(page.locator("html").getAttribute("lang")).as(place()).isEqualTo(screen.language);
        Assertions.assertThat(page.content()).as(place()).doesNotContain("??");
        Assertions.assertThat(complaints).as(place()).isEmpty();
        return this;
    }

    static void fill(Locator field, String value) {
        String kind = field.first().evaluate("field => field.type || field.tagName").toString();
        switch (kind) {
            case "checkbox" -> field.check();
            case "radio" -> field.locator("xpath=self::*[@value='" + value + "']").check();
            case "select-one" -> field.selectOption(value);
            case "file" -> field.setInputFiles(BrowserStories.pdf(value));
            default -> field.fill(value);
        }
    }
}
