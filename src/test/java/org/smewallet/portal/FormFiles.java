package org.smewallet.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The forms as they are shipped, and which of them wait for staff. */
final class FormFiles {

    private static final Pattern TASK = Pattern.compile("<bpmn:userTask[^>]*camunda:formRef=\"(\\w+)\"[^>]*camunda:candidateGroups=\"([\\w-]+)\"");
    private static final Set<String> PORTAL = Set.of("entrepreneur", "provider");

    private FormFiles() {
    }

    /** The names of all. */
    static Set<String> all() {
        return files("forms").map(file -> file.getFileName().toString().replace(".form", "")).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The forms of tasks that staff do in Tasklist, each with its group. */
    static Map<String, String> ofStaff() {
        return files("processes").flatMap(model -> TASK.matcher(text(model)).results()).filter(task -> !PORTAL.contains(task.group(2)))
                .collect(Collectors.toMap(task -> task.group(1), task -> task.group(2), (a, b) -> a, TreeMap::new));
    }

    static String text(String form) {
        return text(Path.of("forms", form + ".form"));
    }

    private static Stream<Path> files(String folder) {
        try {
            return Files.list(Path.of(folder)).filter(Files::isRegularFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
