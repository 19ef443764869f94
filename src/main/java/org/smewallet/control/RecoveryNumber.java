package org.smewallet.control;

import com.fasterxml.jackson.annotation.JsonValue;
import org.smewallet.shared.StructuredCommunication;

/** Number of a recovery, business key of its process: {@code TV-2026-000001}. */
public record RecoveryNumber(String number) {

    /** Added to the year in the communication, so that none of a recovery is near that of a file. */
    private static final int APART_FROM_FILES = 6000;

    public RecoveryNumber {
        if (number == null || !number.matches("TV-[0-9]{4}-[0-9]{6}")) {
            throw new IllegalArgumentException("Not a recovery number: " + number);
        }
    }

    static RecoveryNumber of(int year, int runningNumber) {
        return new RecoveryNumber("TV-%04d-%06d".formatted(year, runningNumber));
    }

    /** What the debtor writes into the transfer. */
    StructuredCommunication communication() {
        return StructuredCommunication.of(Integer.parseInt(number.substring(3, 7)) + APART_FROM_FILES, Integer.parseInt(number.substring(8)));
    }

    /** True for a communication that only a recovery can have: others need not be looked for. */
    static boolean isNamedBy(StructuredCommunication communication) {
        return Integer.parseInt(communication.digits().substring(0, 4)) > APART_FROM_FILES;
    }

    @Override
    @JsonValue
    public String toString() {
        return number;
    }
}
