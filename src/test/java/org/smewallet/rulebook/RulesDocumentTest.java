package org.smewallet.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps {@code src/docs/rules.md} whole and true. */
class RulesDocumentTest {

    private static final Set<String> FAMILIES = Set.of("REG", "ELIG", "SIZE", "SRV", "REL", "COST", "AMT", "TIME", "PROV", "DEP", "SUB", "PAY", "REF",
            "INC", "CHQ");
    private static final Pattern EXAMPLES = Pattern.compile("resources = \"/(examples/[a-z]+\\.csv)\"");
    private final Map<String, String[]> rules = rules();

    private static Map<String, String[]> rules() {
        try (Stream<String> lines = Files.lines(Path.of("src/docs/rules.md"))) {
            return lines.filter(line -> line.startsWith("| R-")).map(line -> line.substring(2, line.length() - 2).split(" \\| "))
                    .collect(Collectors.toMap(cells -> cells[0], cells -> cells, (a, b) -> {
                        throw new IllegalStateException(a[0] + " stands there twice");
                    }, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void every_rule_that_exists_stands_there_once_and_no_other() {
        Set<String> expected = RuleIds.all().filter(id -> FAMILIES.contains(id.split("-")[1])).collect(Collectors.toSet());
        assertThat(rules.keySet()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void a_decided_rule_names_its_tests_and_each_names_the_rule() {
        Map<String, Path> known = tests();
        rules.forEach((id, cells) -> {
            assertThat(cells[2]).as(id).isIn("decided", "declared", "explained");
            if (cells[2].equals("decided")) {
                for (String test : cells[4].split(", ")) {
                    assertThat(known).as(id).containsKey(test);
                    assertThat(read(known.get(test))).as(id + " in " + test).containsAnyOf(id, "void " + id.toLowerCase(Locale.ROOT).replace('-', '_') + "_");
                }
            }
        });
    }

    private static Map<String, Path> tests() {
        try (Stream<Path> tests = Files.walk(Path.of("src/test/java"))) {
            return tests.filter(file -> file.toString().endsWith(".java")).collect(Collectors.toMap(
                    file -> file.getFileName().toString().replace(".java", ""), file -> file, (a, b) -> a));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The test with the examples that it reads. */
    private static String read(Path test) {
        try {
            String source = Files.readString(test);
            StringBuilder all = new StringBuilder(source);
            for (MatchResult examples : EXAMPLES.matcher(source).results().toList()) {
                all.append(Files.readString(Path.of("src/test/resources", examples.group(1))));
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void every_parameter_that_is_named_with_its_table_stands_in_that_table() {
        Pattern named = Pattern.compile("`([a-zA-Z]+)`: ([a-zA-Z.*, ]+)");
        rules.forEach((id, cells) -> named.matcher(cells[3]).results().forEach(result -> {
            assertThat(RuleTable.byId(result.group(1))).as(id + " " + result.group(1)).isPresent();
            Arrays.stream(result.group(2).split(", ")).map(String::strip).filter(key -> key.contains("."))
                    .forEach(key -> assertThat(Rulebooks.tables().keys()).as(id)
                            .anyMatch(known -> known.equals(key) || key.endsWith("*") && known.startsWith(key.replace("*", ""))));
        }));
    }

    @Test
    void every_rule_that_a_table_names_is_told_as_decided() {
        Rulebooks.tables().all().stream().flatMap(table -> table.rows().stream()).map(TableRow::rule).distinct()
                .filter(id -> FAMILIES.contains(id.split("-")[1])).forEach(id -> assertThat(rules).as(id).containsKey(id));
    }
}
