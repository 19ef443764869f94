package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R-NOT-06: Dutch first, English beside it; neither misses a word. */
class MessagesInSyncTest {

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

    /** A literal that looks like a key counts as one when its first word begins a key; one that ends with a dot begins some. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"src/main/resources/templates | #\\{KEY", "src/main/resources/templates | 'KEY'", "src/main/java/org/smewallet/portal | \"KEY\""})
    void every_key_that_is_named_exists(Path root, String around) throws IOException {
        Pattern literal = Pattern.compile(around.replace("KEY", "([a-z][A-Za-z]*(?:\\.[A-Za-z0-9_]+)+\\.?)"));
        Set<String> families = dutch.stringPropertyNames().stream().map(key -> key.split("\\.")[0]).collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(root)) {
            Set<String> missing = files.filter(Files::isRegularFile).flatMap(file -> literal.matcher(text(file)).results()).map(found -> found.group(1))
                    .filter(key -> families.contains(key.split("\\.")[0]) && !exists(key)).collect(Collectors.toCollection(TreeSet::new));
            assertThat(missing).isEmpty();
        }
    }

    private boolean exists(String key) {
        return key.endsWith(".") ? dutch.stringPropertyNames().stream().anyMatch(known -> known.startsWith(key)) : dutch.containsKey(key);
    }

    @Test
    @DisplayName("a language that misses a text is not offered, one that has them all is")
    void languages() {
        assertThat(Stream.of("nl", "en", "fr", "de").filter(this::isComplete)).containsExactlyInAnyOrderElementsOf(Languages.spoken().stream().map(Locale::getLanguage).toList());
    }

    private boolean isComplete(String language) {
        return (language.equals("nl") ? dutch : read("/messages_" + language + ".properties")).keySet().containsAll(dutch.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "de"})
    void a_prepared_language_has_no_text_of_its_own_invention(String language) {
        Properties prepared = read("/messages_" + language + ".properties");
        assertThat(prepared.stringPropertyNames()).isNotEmpty().allSatisfy(key -> {
            assertThat(dutch.getProperty(key)).as(key).isNotNull();
            assertThat(placeholders(prepared.getProperty(key))).as(key).isEqualTo(placeholders(dutch.getProperty(key)));
        });
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
