package org.smewallet.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Number of a file (dossier), business key of its process: {@code KP-2026-000123}. */
public record FileNumber(String number) {

    public FileNumber {
        if (number == null || !number.matches("KP-[0-9]{4}-[0-9]{6}")) {
            throw Checks.invalid("file number", number);
        }
    }

    @JsonCreator
    public static FileNumber parse(String text) {
        return new FileNumber(text == null ? "" : text.strip());
    }

    public static FileNumber of(int year, int runningNumber) {
        return new FileNumber("KP-%04d-%06d".formatted(year, runningNumber));
    }

    /** The running number, unique over all years in use. */
    public int runningNumber() {
        return Integer.parseInt(number.substring(8));
    }

    @Override
    @JsonValue
    public String toString() {
        return number;
    }
}
