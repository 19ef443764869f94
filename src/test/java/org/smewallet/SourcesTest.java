package org.smewallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a reader may expect of every file: it is short, and its package says in a sentence what it is for. */
class SourcesTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TEST = Path.of("src/test/java");
    private static final int LONGEST_FILE = 300;
    private static final int LONGEST_DELEGATE = 40;
    /** A bean method that makes a delegate, or a class that is one: from its head to the brace in the same column. */
    private static final Pattern DELEGATE = Pattern.compile("^    (?:public )?JavaDelegate \\w+\\(.*?^    }$"
        + "|^(?:public )?(?:final )?class \\w+ implements JavaDelegate.*?^}$", Pattern.MULTILINE | Pattern.DOTALL);

    @Test
    void no_file_is_longer_than_300_lines() {
        assertThat(Stream.of(MAIN, TEST).flatMap(root -> javaFiles(root).stream()))
            .isNotEmpty().filteredOn(file -> read(file).lines().count() > LONGEST_FILE).isEmpty();
    }

    @Test
    void every_package_says_in_a_sentence_what_it_is_for() {
        List<Path> packages = javaFiles(MAIN).stream().map(Path::getParent).distinct().toList();
        assertThat(packages).isNotEmpty().allSatisfy(folder ->
            assertThat(folder.resolve("package-info.java")).exists().content().startsWith("/**").containsPattern("[.:][\\s*]"));
    }

    @Test
    void a_delegate_reads_an_id_calls_one_method_and_writes_one_result() {
        List<String> delegates = javaFiles(MAIN).stream().map(SourcesTest::read).flatMap(source -> delegatesIn(source).stream()).toList();
        assertThat(delegates).hasSizeGreaterThan(50).allSatisfy(delegate -> assertThat(delegate.lines().count()).isLessThan(LONGEST_DELEGATE));
    }

    private static List<String> delegatesIn(String source) {
        List<String> found = new ArrayList<>();
        Matcher matcher = DELEGATE.matcher(source);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    private static List<Path> javaFiles(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
