package org.smewallet.notification;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a mail server writes when it could not deliver a mail that it had taken (RFC 3464). Only a mail that bears our own
 * message id counts, which nobody knows but its reader; addresses in a report are not looked at, so a forged one can name none.
 *
 * @param mail token of the mail
 * @param diagnosis why, in one line
 */
record DeliveryReport(UUID mail, String diagnosis) {

    private static final int LONGEST_PART = 65_536;
    private static final int MOST_PARTS = 5;
    private static final int MOST_READERS = 20;
    private static final int LONGEST_DIAGNOSIS = 400;
    private static final String MESSAGE_ID = "Message-ID";
    private static final Pattern OURS = Pattern.compile("<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@smewallet>");

    /** The message id of the mail with this token. */
    static String messageId(UUID token) {
        return "<" + token + "@smewallet>";
    }

    /** The report in this message; empty for any other message, for a delay and for a mail that is not ours. */
    static Optional<DeliveryReport> read(Part message) throws MessagingException, IOException {
        if (!message.isMimeType("multipart/report") || !(message.getContent() instanceof Multipart parts)) {
            return Optional.empty();
        }
        Optional<String> diagnosis = Optional.empty();
        Optional<UUID> mail = Optional.empty();
        for (int place = 0; place < Math.min(parts.getCount(), MOST_PARTS); place++) {
            BodyPart part = parts.getBodyPart(place);
            if (part.isMimeType("message/delivery-status")) {
                diagnosis = failure(part);
            } else if (part.isMimeType("text/rfc822-headers")) {
                mail = ours(field(new InternetHeaders(start(part), true), MESSAGE_ID));
            } else if (part.getContent() instanceof Message original) {
                mail = ours(oneLine(original.getHeader(MESSAGE_ID)));
            }
        }
        Optional<String> why = diagnosis;
        return mail.flatMap(token -> why.map(text -> new DeliveryReport(token, text)));
    }

    /** Why the mail did not arrive; empty when it may still, or has. The first group is about the server, each other about a reader. */
    private static Optional<String> failure(Part status) throws MessagingException, IOException {
        InputStream fields = start(status);
        List<String> failures = new ArrayList<>();
        for (int group = 0; group <= MOST_READERS && fields.available() > 0; group++) {
            InternetHeaders reader = new InternetHeaders(fields, true);
            if (field(reader, "Action").toLowerCase(Locale.ROOT).startsWith("failed")) {
                failures.add((field(reader, "Status") + " " + field(reader, "Diagnostic-Code")).strip());
            }
        }
        return failures.stream().findFirst();
    }

    private static Optional<UUID> ours(String messageId) {
        Matcher ours = OURS.matcher(messageId);
        return ours.matches() ? Optional.of(UUID.fromString(ours.group(1))) : Optional.empty();
    }

    private static String field(InternetHeaders headers, String name) {
        return oneLine(headers.getHeader(name));
    }

    /** The first value, in one line of at most so many signs; empty without one. */
    private static String oneLine(String[] values) {
        String line = values == null ? "" : values[0].replaceAll("\\p{Cntrl}+\\s*", " ").strip();
        return line.length() > LONGEST_DIAGNOSIS ? line.substring(0, LONGEST_DIAGNOSIS) : line;
    }

    private static InputStream start(Part part) throws MessagingException, IOException {
        try (InputStream content = part.getInputStream()) {
            return new ByteArrayInputStream(content.readNBytes(LONGEST_PART));
        }
    }
}
