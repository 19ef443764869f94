package org.smewallet.portal;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the stories in a real browser share, beside the example people; they are skipped where no Chromium is found. */
abstract class BrowserStories extends PageStories {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final List<String> OF_SIGHT = List.of("color-contrast", "target-size", "link-in-text-block", "scrollable-region-focusable", "html-has-lang", "valid-lang");

    private static final String PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

    Chromium chromium;

    @BeforeEach
    void a_browser() {
        chromium = Chromium.start();
    }

    @AfterEach
    void the_browser_goes() {
        if (chromium != null) {
            chromium.close();
        }
    }

    String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** A small document of that name. */
    static FilePayload pdf(String name) {
        return new FilePayload(name, "application/pdf", PDF.getBytes(StandardCharsets.US_ASCII));
    }

    void signIn(Page page, String persona) {
        page.navigate(address("/login"));
        enter(page, persona);
    }

    /** Signs in on the page of the login that is in sight. */
    static void enter(Page page, String persona) {
        page.locator("#username").fill(persona);
        page.locator("#password").fill("demo");
        page.locator("main button[type=submit]").click();
        page.waitForLoadState();
    }

    /** What axe finds against WCAG 2.2 AA and good practice on the page in sight. */
    static List<String> obstacles(Page page) {
        return told(axe(page).withTags(RULES));
    }

    /** The part of it that hangs on colours and on the width of the window. */
    static List<String> obstaclesOfSight(Page page) {
        return told(axe(page).withRules(OF_SIGHT));
    }

    private static AxeBuilder axe(Page page) {
        return new AxeBuilder(page).setLegacyMode(true);
    }

    private static List<String> told(AxeBuilder axe) {
        return axe.analyze().getViolations().stream().map(rule -> rule.getId() + ": "
                + rule.getNodes().stream().limit(3).map(node -> node.getHtml() + " " + node.getFailureSummary()).toList()).toList();
    }
}
