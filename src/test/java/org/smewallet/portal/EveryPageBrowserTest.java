package org.smewallet.portal;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.notification.Mails;
import org.smewallet.process.demo.ExampleFiles;
import org.smewallet.support.OnH2;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Every page of the portal, found by following its links as each role: WCAG 2.2 AA as far as a machine can tell, in both
 * languages and colour schemes, on a wide and a narrow screen, without a complaint of the browser and light enough.
 * With {@code -Dscreenshots=true} it leaves pictures of all of them in {@code target/pages}.
 */
@OnH2
class EveryPageBrowserTest extends BrowserStories {

    private static final int MOST_BYTES = 150_000;
    private static final int NARROW = 320;
    private static final String WEIGHT = """
            () => performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))
              .filter(part => !part.name.includes('diagram.svg')).reduce((sum, part) => sum + part.decodedBodySize, 0)""";
    private static final String CALCULATION = "/calculator?pillar=TRAINING&enterpriseSize=SMALL&applicationDate=2026-04-15&startDate=2026-04-20&costs.feeExVat=2000";
    private static final String LINKS = "links => links.map(link => link.getAttribute('href'))";
    /** Downloads, pictures, what a script asks for, and addresses that only lead on. */
    private static final Set<String> NO_PAGES = Set.of("/files/{number}/documents/{id}", "/files/{number}/limits.ics", "/files/{number}/diagram.svg",
            "/enterprises/{number}/statement.csv", "/finance/statements/{id}/result.csv", "/finance/statements/{id}/original", "/finance/payment-files/{id}",
            "/files/{number}/letters/{id}", "/enterprises/registrations/{number}/letter", "/messages/{id}/letter", "/demo/letters/{id}", "/provider/sheet.csv", "/applications/help", "/applications/providers", "/apply", "/expired");
    /** Looked at as each role. */
    private static final Set<String> VARIED = Set.of("/files/{number}", "/tasks/{id}");

    @Autowired
    ExampleFiles exampleFiles;
    @Autowired
    Mails mails;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private final Set<String> seen = new TreeSet<>();
    private final List<String> complaints = new ArrayList<>();
    private final SoftAssertions found = new SoftAssertions();
    private List<PathPattern> patterns;

    @Test
    @DisplayName("no page has an obstacle, a complaint of the browser, sideways scrolling or more than 150 kB, and none is forgotten")
    void every_page() {
        patterns = mappings.getHandlerMethods().entrySet().stream().filter(entry -> entry.getValue().getBeanType().getPackageName().equals("org.smewallet.portal"))
                .filter(entry -> entry.getKey().getMethodsCondition().isEmpty() || entry.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(entry -> entry.getKey().getPathPatternsCondition().getPatterns().stream()).sorted().toList();
        exampleFiles.load();
        String paid = paidFile().number();
        String funded = fundedFile().number();
        String contact = link("small@example.org", "/contact-addresses/");
        String taken = invited("books@example.org");
        Client accountant = Client.of(port, "accountant");
        accountant.get(taken);
        accountant.post(taken, Map.of());
        follow("", "/", "/login?error", "/nothing-here", CALCULATION);
        follow("entrepreneur", "/", "/files/" + funded, "/files/" + paid, Filled.NEW, "/enterprises/1998000060/confirmation", contact);
        follow("accountant", "/", "/applications/new");
        follow("entrepreneur2", invited("reader@example.org"));
        follow("finance", "/");
        follow("admin", "/incidents");
        follow("rulebook", "/rulebook/trial");
        follow("admin", "/");
        follow("provider", "/provider");
        time.goTo("2026-07-15T12:00");
        follow("caseworker", "/", "/files/" + paid + "/recovery");
        Client caseWorker = Client.of(port, "caseworker");
        caseWorker.get("/files/" + paid + "/recovery");
        String recovery = caseWorker.post("/files/" + paid + "/recovery", Map.of("_action", "RECOVER", "debtor", "ENTERPRISE", "reason", "NOT_ATTENDED",
                "explanation", "Niemand tekende", "amount", "166.50")).body().replaceAll("(?s).*(TV-[0-9-]{11}).*", "$1");
        follow("caseworker", "/recoveries/" + recovery);
        Set<String> pages = patterns.stream().map(PathPattern::getPatternString).filter(pattern -> !NO_PAGES.contains(pattern)).collect(Collectors.toCollection(TreeSet::new));
        found.assertThat(seen).as("pages that no link led to").containsAll(pages);
        found.assertAll();
    }

    /** The link of an invitation to look at and act for the example enterprise. */
    private String invited(String address) {
        entrepreneur.get("/enterprises/1998000060/people");
        entrepreneur.post("/enterprises/1998000060/people", Map.of("_action", "INVITE", "email", address, "scope", "ACT"));
        return link(address, "/invitations/");
    }

    private String link(String address, String path) {
        return mails.to(address, PageRequest.of(0, 50)).stream().filter(mail -> mail.text().contains(path)).findFirst().orElseThrow().text()
                .replaceAll("(?s).*(" + path + "[A-Za-z0-9_-]+).*", "$1");
    }

    /** Looks at these pages and at all that their links lead to, each kind of page once. */
    private void follow(String persona, String... addresses) {
        BrowserContext window = chromium.window(1280, true);
        Page page = window.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        if (!persona.isEmpty()) {
            signIn(page, persona);
            complaints.clear();
        }
        Deque<String> ways = new ArrayDeque<>(List.of(addresses));
        Set<String> given = new TreeSet<>(List.of(addresses));
        while (!ways.isEmpty()) {
            String address = ways.poll();
            String kind = kind(address);
            boolean asked = given.remove(address);
            boolean first = seen.add(kind);
            if (!NO_PAGES.contains(kind) && (first || VARIED.contains(kind) && seen.add(persona + kind) || asked)) {
                look(page, persona, address);
                ways.addAll(links(page));
            }
        }
        if (persona.equals("provider")) {
            manyAtOnce(page);
        }
        window.close();
    }

    /** What a provider sees before and after it answers several files: two pages that no link leads to. */
    private void manyAtOnce(Page page) {
        page.navigate(address("/provider?lang=nl"));
        page.locator("input[name=file]").first().check();
        page.locator("button[value=CONFIRM]").click();
        String address = page.url().replaceAll(".*(/provider/answers/[^?#]+).*", "$1");
        seen.add(kind(address));
        look(page, "provider before", address);
        page.locator("main fieldset input[type=checkbox]").all().forEach(Locator::check);
        page.locator("main button[type=submit]").click();
        look(page, "provider after", address);
    }

    /** The pattern of the address, or the address itself when it is none of ours. */
    private String kind(String address) {
        PathContainer path = PathContainer.parsePath(address.replaceAll("[?#].*", ""));
        return patterns.stream().filter(pattern -> pattern.matches(path)).map(PathPattern::getPatternString).findFirst().orElse(address);
    }

    @SuppressWarnings("unchecked")
    private List<String> links(Page page) {
        return ((List<String>) page.locator("main a[href^='/'], header a[href^='/']:not([hreflang]), nav a[href^='/'], footer a[href^='/']").evaluateAll(LINKS)).stream()
                .filter(link -> !link.startsWith("/camunda") && patterns.stream().anyMatch(pattern -> pattern.getPatternString().equals(kind(link)))).distinct().toList();
    }

    private void look(Page page, String persona, String address) {
        String name = persona + " " + address;
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(1280, 900);
        page.navigate(in(address, "en"));
        found.assertThat(page.content()).as(name).doesNotContain("??");
        found.assertThat(obstacles(page)).as(name).isEmpty();
        found.assertThat(((Number) page.evaluate(WEIGHT)).longValue()).as(name + " bytes").isBetween(10_000L, (long) MOST_BYTES);
        if (address.contains("KP-")) {
            found.assertThat(page.locator("footer").innerText()).as(name).contains("1700", "Mention file number " + address.replaceAll(".*(KP-[0-9-]{11}).*", "$1"));
        }
        picture(page, name, "wide");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.setViewportSize(NARROW, 700);
        // In the language of the longer words.
        page.navigate(in(address, "nl"));
        found.assertThat(obstaclesOfSight(page)).as(name + " dark").isEmpty();
        found.assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as(name + " narrow").isLessThanOrEqualTo(NARROW);
        picture(page, name, "narrow");
        complaints.removeIf(complaint -> address.equals("/nothing-here") && complaint.contains("404"));
        found.assertThat(List.copyOf(complaints)).as(name).isEmpty();
        complaints.clear();
    }

    private String in(String address, String language) {
        String plain = address.replaceAll("#.*", "");
        return address(plain + (plain.contains("?") ? "&" : "?") + "lang=" + language);
    }

    private static void picture(Page page, String name, String screen) {
        if (Boolean.getBoolean("screenshots")) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/pages", name.replaceAll("[^A-Za-z0-9]+", "_") + "." + screen + ".png")));
        }
    }
}
