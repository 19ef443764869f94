package org.smewallet.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A rate, cap, threshold or call stands in a table and nowhere else. */
class NoSecondCopyTest {

    @Test
    void neither_code_nor_page_nor_text_repeats_a_figure_of_the_tables() throws IOException {
        Set<String> figures = figures();
        assertThat(figures).contains("0\\.45", "7_?500(\\.00)?", "50_?000_?000(\\.00)?", "2019-05-07");
        Pattern copy = Pattern.compile("(?<![0-9.])(" + String.join("|", figures) + ")(?![0-9])");
        for (String folder : new String[] {"src/main/java", "src/main/resources/templates", "src/main/resources/notices", "forms"}) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(Files::isRegularFile).filter(file -> !file.toString().contains("demo"))
                        .forEach(file -> assertThat(code(file)).as(file.toString()).doesNotContainPattern(copy));
            }
        }
    }

    /** Rates, amounts of four digits and more, and the days of calls, as they might be written elsewhere. */
    private static Set<String> figures() {
        Set<String> figures = new TreeSet<>();
        Rulebooks.tables().all().stream().flatMap(table -> table.rows().stream()).filter(row -> row.outputs().containsKey("unit")).forEach(row -> {
            String value = row.text("value");
            if (row.text("unit").equals("fraction")) {
                figures.add(Pattern.quote(value).replace("\\Q", "").replace("\\E", "").replace(".", "\\."));
            } else if (row.text("unit").startsWith("EUR") && value.matches("[0-9]{4,}\\.00") && !value.matches("10*\\.00")) {
                figures.add(value.replace(".00", "").replaceAll("(?<=[0-9])(?=([0-9]{3})+$)", "_?") + "(\\.00)?");
            } else if (row.text("value").equals("true") && row.period().from() != null) {
                figures.add(row.period().from().toString());
            }
        });
        return figures;
    }

    private static String code(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(String::strip).filter(line -> !line.startsWith("*") && !line.startsWith("/*") && !line.startsWith("//")
                    && !line.contains("_BYTES"))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
