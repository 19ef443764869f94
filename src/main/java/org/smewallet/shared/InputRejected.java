package org.smewallet.shared;

import java.util.List;

/** Wrong input by a person: nothing is stored, every wrong field is named. Becomes a 400, or the form given back. */
public class InputRejected extends RuntimeException {

    private final List<Violation> violations;

    public InputRejected(List<Violation> violations) {
        super(violations.stream().map(v -> v.field() + ": " + v.english()).reduce((a, b) -> a + "; " + b).orElse("Invalid input"));
        this.violations = List.copyOf(violations);
    }

    public InputRejected(String field, String dutch, String english) {
        this(List.of(new Violation(field, dutch, english)));
    }

    public List<Violation> violations() {
        return violations;
    }
}
