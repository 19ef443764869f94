package org.smewallet.portal;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the stories in a real browser share, beside the example people; they are skipped where no Chromium is found. */
abstract class BrowserStories extends PageStories {

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
}
