package org.smewallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of attacks and the tests speak of the same: none is forgotten on either side. */
class DefencesTest {

    private static final Map<String, Integer> ATTACKS = Map.of("A", 14, "M", 14, "R", 8, "I", 11, "F", 5, "T", 5, "O", 7);
    private static final Pattern ATTACK = Pattern.compile("(?<![\\w-])[AMRIFTO][0-9]{1,2}(?![\\w-])");
    private static final Pattern TOLD = Pattern.compile("@(?:DisplayName|Label)\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern TEST = Pattern.compile("\\b[A-Z]\\w+(?:Test|Scenarios)\\b");
    private static final Set<String> TESTS = files().map(file -> file.getFileName().toString().replace(".java", "")).collect(Collectors.toSet());
    private static final List<Row> ROWS = rows();
    private static final Map<String, Set<String>> NAMED_BY_TESTS = namedByTests();

    private record Row(List<String> attacks, String defence, Set<String> tests, String state) {
    }

    static Stream<String> attacks() {
        return ATTACKS.entrySet().stream().flatMap(kind -> IntStream.rangeClosed(1, kind.getValue()).mapToObj(number -> kind.getKey() + number)).sorted();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    @DisplayName("an attack has one row; its row names each test that names it, and no other, or says why it does not apply")
    void row(String attack) {
        List<Row> told = ROWS.stream().filter(row -> row.attacks().contains(attack)).toList();
        assertThat(told).hasSize(1);
        Row row = told.get(0);
        Set<String> proofs = NAMED_BY_TESTS.getOrDefault(attack, Set.of());
        assertThat(row.tests()).as("the tests of its row").containsAll(proofs);
        if (row.state().startsWith("n/a")) {
            assertThat(row.defence()).isNotBlank();
        } else {
            assertThat(proofs).as("the tests that name it").isNotEmpty();
        }
    }

    @Test
    @DisplayName("a test that a row names names an attack of that row")
    void tests() {
        assertThat(ROWS).allSatisfy(row -> assertThat(row.tests())
                .allSatisfy(test -> assertThat(row.attacks()).as(test).anyMatch(attack -> NAMED_BY_TESTS.getOrDefault(attack, Set.of()).contains(test))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"security.md", "asvs.md"})
    @DisplayName("each test that a page of defences names is there")
    void named(String page) {
        assertThat(found(TEST, read(Path.of("src/docs", page)))).hasSizeGreaterThan(20).isSubsetOf(TESTS);
    }

    @Test
    @DisplayName("every requirement of ASVS 5.0 of level 1 and 2 has one row and a state, in the order of its chapters")
    void requirements() {
        List<String[]> rows = read(Path.of("src/docs/asvs.md")).lines().filter(line -> line.startsWith("| V")).map(line -> line.substring(2).split(" *\\| *")).toList();
        assertThat(rows).allSatisfy(row -> assertThat(row[3]).matches("(holds|partly|not held|n/a)(: .+)?")).allSatisfy(row -> assertThat(row[1]).isNotBlank());
        assertThat(rows).extracting(row -> row[0]).doesNotHaveDuplicates();
        assertThat(rows.stream().collect(Collectors.groupingBy(row -> row[0].replaceAll("\\..*", ""), LinkedHashMap::new, Collectors.counting())).entrySet())
                .extracting(Object::toString).containsExactly("V1=27", "V2=11", "V3=19", "V4=10", "V5=9", "V6=35", "V7=18", "V8=7", "V9=7", "V10=29", "V11=14",
                        "V12=9", "V13=13", "V14=9", "V15=13", "V16=16");
    }

    private static List<Row> rows() {
        return read(Path.of("src/docs/security.md")).lines().filter(line -> line.startsWith("| ")).map(line -> line.substring(2).split(" *\\| *"))
                .filter(cells -> Arrays.stream(cells[0].split(", ")).allMatch(cell -> ATTACK.matcher(cell).matches()))
                .map(cells -> new Row(List.of(cells[0].split(", ")), cells[2], found(TEST, cells[3]), cells[4])).toList();
    }

    private static Map<String, Set<String>> namedByTests() {
        return files().flatMap(file -> found(ATTACK, String.join(" ", found(TOLD, read(file)))).stream().map(attack -> Map.entry(attack, file)))
                .collect(Collectors.groupingBy(Map.Entry::getKey, TreeMap::new, Collectors.mapping(
                        named -> named.getValue().getFileName().toString().replace(".java", ""), Collectors.toCollection(TreeSet::new))));
    }

    private static Stream<Path> files() {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> TEST.matcher(file.getFileName().toString()).lookingAt()).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        Function<MatchResult, String> last = match -> match.group(match.groupCount());
        return pattern.matcher(text).results().map(last).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
