package org.smewallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Whoever adds or raises a library says so twice: in {@code pom.xml}, and with {@code -Dlibraries.write=true} in the list of
 * what each library holds. A jar that was swapped under its old name is found.
 */
class LibrariesTest {

    /** The least version of each library that callers reach: raised with each notice of a hole, and at the monthly look. */
    private static final Map<String, String> CLOSED_IN = Map.of("jackson-core", "2.21.5", "jackson-databind", "2.21.5", "tomcat-embed-core", "10.1.61",
            "spring-security-core", "6.5.10", "spring-security-web", "6.5.10", "spring-security-config", "6.5.10",
            "spring-security-oauth2-client", "6.5.10", "spring-security-oauth2-jose", "6.5.10", "spring-boot", "3.5.16", "h2", "2.2.220");
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

    @Test
    @DisplayName("O6: no library is older than the version that closed its last known hole")
    void no_known_hole() {
        List<String> found = jars().map(jar -> jar.getFileName().toString()).toList();
        assertThat(CLOSED_IN.keySet()).allSatisfy(name -> assertThat(found).as("%s is there", name).anyMatch(jar -> version(jar, name).isPresent()));
        assertThat(withHoles(found)).isEmpty();
        assertThat(withHoles(List.of("jackson-databind-2.21.4.jar", "jackson-databind-2.9.10.8.jar", "tomcat-embed-core-10.1.9.jar",
                "spring-security-web-6.5.9.jar", "jackson-core-2.100.0.jar", "spring-security-core-6.5.10.jar")))
                .containsExactly("jackson-databind-2.21.4.jar", "jackson-databind-2.9.10.8.jar", "tomcat-embed-core-10.1.9.jar", "spring-security-web-6.5.9.jar");
    }

    private static List<String> withHoles(List<String> jars) {
        return jars.stream().filter(jar -> CLOSED_IN.entrySet().stream().anyMatch(least -> version(jar, least.getKey())
                .filter(found -> found.compareTo(Version.parse(least.getValue())) < 0).isPresent())).toList();
    }

    /** The version of a jar of this library; empty for the jar of another. */
    private static Optional<Version> version(String jar, String library) {
        Matcher named = Pattern.compile(Pattern.quote(library) + "-(\\d.*)\\.jar").matcher(jar);
        return named.matches() ? Optional.of(Version.parse(named.group(1))) : Optional.empty();
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
