package org.smewallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents say of the code is there. */
class DocumentsTest {

    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern CLASS = Pattern.compile("[A-Z][A-Za-z0-9]+");
    private static final Pattern TEST = Pattern.compile("\\b[A-Z]\\w+(?:Test|Scenarios)\\b");
    private static final Pattern DELEGATE = Pattern.compile("camunda:delegateExpression=\"\\$\\{(\\w+)}\"");
    /** Home folders and folders of one machine; a document is read on every machine. */
    private static final Pattern MACHINE = Pattern.compile("(?<![\\w.*])(/home/|/Users/|/root/|/work/|/tmp/|/opt/|/var/|[A-Z]:\\\\)");

    static Stream<Path> documents() throws IOException {
        return Stream.concat(Stream.of(Path.of("README.md")), files(Path.of("src/docs"), ".md").stream());
    }

    @ParameterizedTest
    @MethodSource("documents")
    @DisplayName("a link leads to a file that is there")
    void links(Path document) {
        assertThat(found(LINK, read(document)).filter(target -> !target.contains(":")))
                .allSatisfy(target -> assertThat(document.toAbsolutePath().resolveSibling(target)).exists());
    }

    @ParameterizedTest
    @MethodSource("documents")
    @DisplayName("a document names no path of a machine")
    void machines(Path document) {
        assertThat(MACHINE.matcher(read(document)).results().map(MatchResult::group)).isEmpty();
    }

    @Test
    @DisplayName("the table of service tasks names every delegate of the diagrams once, and no other")
    void delegates() {
        List<String> named = tasks().stream().flatMap(row -> found(CODE, row.get(1))).toList();
        Set<String> called = files(Path.of("processes"), ".bpmn").stream().flatMap(model -> found(DELEGATE, read(model)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).containsExactlyInAnyOrderElementsOf(called);
    }

    @Test
    @DisplayName("each bean stands in the class that its row names")
    void beans() {
        for (List<String> row : tasks()) {
            String delegates = found(CLASS, withoutTargets(row.get(2))).map(DocumentsTest::source).map(DocumentsTest::read).collect(Collectors.joining());
            assertThat(found(CODE, row.get(1))).allSatisfy(bean -> assertThat(delegates).contains("JavaDelegate " + bean + "("));
        }
    }

    @Test
    @DisplayName("each class that the table names exists")
    void classes() {
        assertThat(tasks()).allSatisfy(row -> assertThat(row.subList(2, 5).stream().flatMap(cell -> found(CLASS, withoutTargets(cell))))
                .isNotEmpty().allSatisfy(name -> assertThat(source(name)).exists()));
    }

    @Test
    @DisplayName("each test that the lists of defences and of requirements name exists")
    void defences() {
        Set<String> named = Stream.of("security.md", "asvs.md").flatMap(list -> found(TEST, read(Path.of("src/docs", list)))).collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).isNotEmpty().allSatisfy(name -> assertThat(source(name)).exists());
    }

    /** The cells of each row of the README's table from task to test. */
    private static List<List<String>> tasks() {
        List<String> lines = read(Path.of("README.md")).lines()
                .dropWhile(line -> !line.startsWith("| Diagram and part |")).skip(2).takeWhile(line -> line.startsWith("|")).toList();
        assertThat(lines).isNotEmpty();
        return lines.stream().map(line -> List.of(line.substring(1).split("\\|"))).toList();
    }

    private static String withoutTargets(String cell) {
        return LINK.matcher(cell).replaceAll("]");
    }

    private static Path source(String name) {
        return files(Path.of("src"), "/" + name + ".java").stream().findFirst().orElse(Path.of(name + ".java"));
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.groupCount() == 0 ? match.group() : match.group(1));
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
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
