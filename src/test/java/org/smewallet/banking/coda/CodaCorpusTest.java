package org.smewallet.banking.coda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The corpus: odd files and broken ones, each beside what the reader must say of it. */
class CodaCorpusTest {

    private static final Path CORPUS = Path.of("src/test/resources/coda");
    private static final Path SOURCES = Path.of("src/main/java/org/smewallet/banking/coda");

    static Stream<Path> corpus() throws IOException {
        return Files.list(CORPUS).filter(file -> file.toString().endsWith(".coda")).sorted();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("corpus")
    @DisplayName("I5: each file of the corpus is read, or refused at its line, as it is written beside it")
    void is_read_as_expected(Path file) throws IOException {
        List<String> expected = Files.readAllLines(Path.of(file.toString().replace(".coda", ".expected")));
        List<String> told = told(file);
        if (expected.get(0).startsWith("fault")) {
            String[] fault = expected.get(0).split(" ", 3);
            assertThat(told.get(told.size() - 1)).startsWith("fault " + fault[1] + " ").contains(fault[2]);
        } else {
            assertThat(told).isEqualTo(expected);
        }
    }

    @Test
    @DisplayName("the package can be lifted out: it uses the Java platform and itself, nothing else")
    void stands_alone() throws IOException {
        try (Stream<Path> sources = Files.list(SOURCES)) {
            assertThat(sources.filter(source -> source.toString().endsWith(".java")).flatMap(CodaCorpusTest::imports))
                    .isNotEmpty().allMatch(used -> used.startsWith("import java."));
        }
        assertThat(Files.readString(SOURCES.resolve("README.md"))).contains("CodaReader.read(");
    }

    private static Stream<String> imports(Path source) {
        try {
            return Files.readAllLines(source).stream().filter(line -> line.startsWith("import "));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> told(Path file) throws IOException {
        List<String> told = new ArrayList<>();
        try (InputStream content = Files.newInputStream(file)) {
            CodaReader.read(content, new CodaHandler() {
                @Override
                public void movement(CodaMovement movement) {
                    told.add("%s %s %s \"%s\" %s%s".formatted(movement.detail() ? "detail" : "movement", movement.credit() ? "+" : "-",
                            euro(movement.amount()), movement.communication(),
                            movement.counterpartyAccount().isEmpty() ? "-" : movement.counterpartyAccount(),
                            movement.returnType() == null ? "" : " returned " + movement.returnReason()));
                }

                @Override
                public void statement(CodaStatement statement) {
                    told.add("statement %s %s %s %s".formatted(statement.sequence(), statement.account(), euro(statement.opening()),
                            euro(statement.closing())));
                }
            });
        } catch (CodaFault fault) {
            told.add("fault %d %s".formatted(fault.line(), fault.english()));
        }
        return told;
    }

    private static String euro(BigDecimal amount) {
        return amount.setScale(2).toPlainString();
    }
}
