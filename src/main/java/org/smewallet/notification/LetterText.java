package org.smewallet.notification;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A letter before it is laid out.
 *
 * @param addressee name, then the lines of the address
 * @param parts Dutch first, which decides; a translation may follow
 */
public record LetterText(List<String> addressee, LocalDate day, List<Part> parts) {

    public LetterText {
        addressee = List.copyOf(addressee);
        parts = List.copyOf(parts);
    }

    /** The lines of a name and an address in one line, {@code Markt 1, 9000 Gent}; the address may be unknown: null. */
    public static List<String> addressee(String name, String address) {
        return Stream.concat(Stream.of(name),
                address == null ? Stream.empty() : Arrays.stream(address.split(",")).map(String::strip)).toList();
    }

    /**
     * The whole letter in one language.
     *
     * @param language nl or en
     * @param text as in a mail: text, never markup
     */
    public record Part(String language, String subject, String text) {
    }
}
