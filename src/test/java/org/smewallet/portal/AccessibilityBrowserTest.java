package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.support.OnH2;

/** WCAG 2.2 AA as far as a machine can tell, on every page, in a real browser; and what needs no script works without. */
@OnH2
class AccessibilityBrowserTest extends BrowserStories {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    @Test
    @DisplayName("no page has a serious obstacle, in both languages")
    void no_page_has_a_serious_obstacle() {
        Filled filled = Filled.in(port);
        Map<String, List<String>> pages = Map.of(
                "", List.of("/", "/login", "/help", "/accessibility", "/rulebook", "/providers", "/calculator", "/nothing-here"),
                "entrepreneur", List.of("/files", filled.file(), filled.file() + "/deposit", filled.file() + "/question", filled.file() + "/withdraw", "/applications/new", filled.draft(), "/tasks", "/enterprises",
                        "/enterprises/1998000060", "/enterprises/register", "/messages", "/demo"),
                "provider", List.of("/provider", "/provider/answered", "/provider/sheet", "/provider/payments", "/provider/payments/expected", "/provider/ratings",
                        "/provider/registration", filled.file().replace("/files/", "/provider/files/")),
                "finance", List.of("/finance", "/finance/statements", "/finance/reviews", "/finance/payments", "/finance/balance"));
        pages.forEach((persona, paths) -> {
            Page page = visitor(persona, true);
            paths.forEach(path -> {
                check(page, path);
                check(page, path + "?lang=en");
                page.navigate(address("/?lang=nl"));
            });
        });
    }

    @Test
    void a_form_given_back_with_errors_has_no_serious_obstacle() {
        Page page = visitor("entrepreneur", true);
        page.navigate(address("/applications/new"));
        page.locator("#form-steps a[href='#step-check']").click();
        page.locator("div.actions button[value=SUBMIT]").click();
        assertThat(page.locator("#errors").innerText()).contains("Titel van de dienst", "Dit veld is verplicht.");
        obstacles(page, "/applications/new with errors");
    }

    @Test
    void a_participant_is_added_and_removed_without_script_and_nothing_is_lost() {
        Page page = visitor("entrepreneur", false);
        page.navigate(address("/applications/new"));
        page.locator("#f-title").fill("Veilig werken");
        page.locator("#f-participants-0-firstName").fill("Een");
        page.locator("button[value='add:participants']").click();
        page.locator("#f-participants-1-firstName").fill("Twee");
        page.locator("button[value='remove:participants:0']").click();
        assertThat(page.locator("#f-participants-0-firstName").inputValue()).isEqualTo("Twee");
        assertThat(page.locator("#f-participants-1-firstName").count()).isZero();
        assertThat(page.locator("#f-title").inputValue()).isEqualTo("Veilig werken");
    }

    @Test
    void needless_fields_hide_with_script_and_stay_without() {
        Page page = visitor("entrepreneur", true);
        page.navigate(address("/applications/new"));
        goTo(page, "f-pillar");
        page.locator("input[name=pillar][value=ADVICE]").check();
        assertThat(page.locator("#form-steps").getByText("De deelnemers").isVisible()).isFalse();
        page.locator("input[name=pillar][value=TRAINING]").check();
        assertThat(page.locator("#form-steps").getByText("De deelnemers").isVisible()).isTrue();
        goTo(page, "f-participants");
        assertThat(page.locator("#f-participants").isVisible()).isTrue();
        Page plain = visitor("entrepreneur", false);
        plain.navigate(address("/applications/new"));
        plain.locator("input[name=pillar][value=ADVICE]").check();
        assertThat(plain.locator("#f-participants").isVisible()).isTrue();
    }

    @Test
    void what_the_rules_say_follows_the_answers_also_after_rows_were_added() {
        Page page = visitor("entrepreneur", true);
        page.navigate(address("/applications/new"));
        goTo(page, "f-startDate");
        page.locator("#f-startDate").fill("2026-04-10");
        page.locator("#f-startDate").blur();
        page.locator("#f-startDate-rule", withText("24 april 2026")).waitFor();
        goTo(page, "f-participants");
        page.locator("#f-participants-0-firstName").fill("Een");
        page.locator("button[value='add:participants']").click();
        page.locator("#f-participants-1-firstName").waitFor();
        goTo(page, "f-theme");
        page.locator("#f-theme").selectOption("DIGITALISATION");
        page.locator("#f-topic").selectOption("CYBERSECURITY");
        page.locator("#f-topic-rule", withText("(R-AMT-10)")).waitFor();
        goTo(page, "f-startDate");
        assertThat(page.locator("#f-startDate-rule").innerText()).isEqualTo("Aanvragen kan tot en met 24 april 2026. (R-TIME-01)");
    }

    /** Shows the step that holds the field. */
    private static void goTo(Page page, String field) {
        page.evaluate("field => { location.hash = field; }", field);
        page.locator("#" + field).waitFor();
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    @Test
    void a_narrow_screen_needs_no_sideways_scrolling() {
        BrowserContext window = chromium.window(320, true);
        Page page = window.newPage();
        for (String path : List.of("/", "/login", "/help", "/rulebook", "/providers")) {
            page.navigate(address(path));
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= 320")).as(path).isTrue();
        }
    }

    private void check(Page page, String path) {
        page.navigate(address(path));
        obstacles(page, path);
    }

    private static void obstacles(Page page, String path) {
        assertThat(new AxeBuilder(page).withTags(RULES).analyze().getViolations()).as(path)
                .filteredOn(rule -> GRAVE.contains(rule.getImpact())).extracting(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml()).isEmpty();
    }

    private Page visitor(String persona, boolean script) {
        Page page = chromium.window(1100, script).newPage();
        if (!persona.isEmpty()) {
            page.navigate(address("/login"));
            page.locator("#username").fill(persona);
            page.locator("#password").fill("demo");
            page.locator("main button[type=submit]").click();
            page.waitForLoadState();
        }
        return page;
    }

}
