package org.smewallet.portal;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The machine's own Chromium, driven by Playwright; browser tests are skipped where there is none. */
final class Chromium implements AutoCloseable {

    private static final String SKIPPED = "SKIPPED browser tests: no Chromium found (system property or environment CHROMIUM, or on the PATH)";
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome");
    private static boolean told;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "LANGUAGE", "nl")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(executable)
                .setArgs(List.of("--no-sandbox", "--lang=nl-BE", "--disable-gpu", "--disable-dev-shm-usage")));
    }

    /** Starts the browser, or skips the calling test with one clear line. */
    static Chromium start() {
        Optional<Path> executable = find();
        if (executable.isEmpty() && !told) {
            told = true;
            System.out.println(SKIPPED);
        }
        Assumptions.assumeTrue(executable.isPresent(), SKIPPED);
        return new Chromium(executable.get());
    }

    private static Optional<Path> find() {
        Stream<Path> named = Stream.of(System.getProperty("CHROMIUM"), System.getenv("CHROMIUM")).filter(Objects::nonNull).map(Path::of);
        Stream<Path> onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(named, onPath).filter(Files::isExecutable).findFirst();
    }

    /** A window of its own: nothing of another visitor's session. */
    BrowserContext window(int width, boolean script) {
        BrowserContext window = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 760).setJavaScriptEnabled(script)
                .setLocale("nl-BE").setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        window.setDefaultTimeout(60_000);
        return window;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
