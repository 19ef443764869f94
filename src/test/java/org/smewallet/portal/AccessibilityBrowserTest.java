package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.smewallet.support.OnH2;

/** What a person meets in the application form with and without script, with the keyboard and after a mistake. */
@OnH2
class AccessibilityBrowserTest extends BrowserStories {

    @Test
    void a_form_given_back_with_errors_has_no_serious_obstacle() {
        Page page = visitor("entrepreneur", true);
        page.navigate(address("/applications/new"));
        page.locator("#form-steps a[href='#step-check']").click();
        page.locator("div.actions button[value=SUBMIT]").click();
        assertThat(page.locator("#errors").innerText()).contains("Titel van de dienst", "Dit veld is verplicht.");
        assertThat(obstacles(page)).isEmpty();
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

    private Page visitor(String persona, boolean script) {
        Page page = chromium.window(1100, script).newPage();
        signIn(page, persona);
        return page;
    }
}
