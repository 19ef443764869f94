package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** R-NOT-06: Dutch first, English beside it; neither misses a word. */
class MessagesInSyncTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    private final Properties dutch = read("/messages.properties");
    private final Properties english = read("/messages_en.properties");

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(english.keySet()).containsExactlyInAnyOrderElementsOf(dutch.keySet());
    }

    @Test
    void no_text_is_empty_and_both_take_the_same_figures() {
        dutch.stringPropertyNames().forEach(key -> {
            assertThat(dutch.getProperty(key)).as(key).isNotBlank();
            assertThat(english.getProperty(key)).as(key).isNotBlank();
            assertThat(placeholders(english.getProperty(key))).as(key).isEqualTo(placeholders(dutch.getProperty(key)));
        });
    }

    @Test
    void every_key_that_a_template_names_exists() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                Matcher named = Pattern.compile("(?:#\\{|#messages\\.msg\\(')([A-Za-z0-9.]+)['}(]").matcher(text(file));
                while (named.find()) {
                    assertThat(dutch.stringPropertyNames().stream().anyMatch(key -> key.equals(named.group(1)) || named.group(1).endsWith(".") && key.startsWith(named.group(1))))
                            .as(file + ": " + named.group(1)).isTrue();
                }
            });
        }
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{\\d+").matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(String name) {
        try (InputStream in = MessagesInSyncTest.class.getResourceAsStream(name)) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
