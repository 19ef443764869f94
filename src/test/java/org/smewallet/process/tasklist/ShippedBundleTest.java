package org.smewallet.process.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the web applications bring along of others, packed in one file that no list of libraries looks into. */
class ShippedBundleTest {

    private static final String BUNDLE = "/META-INF/resources/webjars/camunda/lib/deps.js";

    @ParameterizedTest
    @DisplayName("the bundle holds the versions that the page of defences names")
    @CsvSource({".LICENSE.txt, AngularJS NES v, AngularJS NES, 1.9.9", ".LICENSE.txt, @license bootstrap@, Bootstrap, 3.4.7",
            ".LICENSE.txt, angular-ui-bootstrap@2.5.6-angular-ui-bootstrap-, Angular UI Bootstrap, 2.5.7", ".LICENSE.txt, jQuery JavaScript Library v, jQuery, 3.7.1",
            ".LICENSE.txt, @license jquery-ui@, jQuery UI, 1.13.2", "'', '.version=\"', DOMPurify, 3.2.4"})
    void versions(String file, String before, String name, String version) throws IOException {
        try (InputStream bundle = getClass().getResourceAsStream(BUNDLE + file)) {
            assertThat(new String(bundle.readAllBytes(), StandardCharsets.UTF_8)).contains(before + version);
        }
        assertThat(Files.readString(Path.of("src/docs/security.md"))).contains(name + " " + version);
    }
}
