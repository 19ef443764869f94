package org.smewallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Whoever adds or raises a library says so twice: in {@code pom.xml}, and with {@code -Dlibraries.write=true} in the list of
 * what each library holds. A jar that was swapped under its old name is found.
 */
class LibrariesTest {

    private static final Path LIST = Path.of("src/test/resources/libraries.sha256");

    @Test
    @DisplayName("O6: each library that runs or tests the product is to the byte the one of the list, and no other is there")
    void as_listed() throws IOException {
        List<String> found = jars().map(LibrariesTest::line).sorted().toList();
        if (Boolean.getBoolean("libraries.write")) {
            Files.write(LIST, found);
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(Files.readAllLines(LIST));
    }

    @Test
    @DisplayName("no library lets the engine read XML variables or run scripts: both were ways in before")
    void doors_that_are_not_there() {
        assertThat(jars()).extracting(jar -> jar.getFileName().toString()).noneMatch(name -> name.matches("(camunda-spin|groovy|graal|nashorn|jython|jruby).*"));
    }

    private static Stream<Path> jars() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(path.split(File.pathSeparator)).filter(entry -> entry.endsWith(".jar")).map(Path::of);
    }

    private static String line(Path jar) {
        try {
            return jar.getFileName() + " " + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
