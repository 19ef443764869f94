package org.smewallet.notification;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes limits as an iCalendar file (RFC 5545): each last day is an entry of a whole day (R-NOT-02). */
public final class LimitCalendar {

    private static final int MOST_OCTETS = 75;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private LimitCalendar() {
    }

    /**
     * A last day.
     *
     * @param uid stays the same when the day moves, so that a calendar replaces the entry; see {@link #uid}
     */
    public record Entry(String uid, String title, LocalDate lastDay, String description) {
    }

    /** The name of a file's limit among all calendar entries of the world. */
    public static String uid(String fileNumber, String limitName) {
        return fileNumber + "-" + limitName + "@smewallet";
    }

    /**
     * The whole file, with the line ends that the format asks for.
     *
     * @param writtenAt when these days were known: a later file wins
     */
    public static String write(List<Entry> entries, Instant writtenAt) {
        StringBuilder file = new StringBuilder();
        line(file, "BEGIN:VCALENDAR");
        line(file, "VERSION:2.0");
        line(file, "PRODID:-//SME Wallet//limits//NL");
        line(file, "CALSCALE:GREGORIAN");
        line(file, "METHOD:PUBLISH");
        for (Entry entry : entries) {
            line(file, "BEGIN:VEVENT");
            line(file, "UID:" + escaped(entry.uid()));
            line(file, "DTSTAMP:" + STAMP.format(writtenAt));
            line(file, "DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(entry.lastDay()));
            line(file, "DTEND;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(entry.lastDay().plusDays(1)));
            line(file, "SUMMARY:" + escaped(entry.title()));
            line(file, "DESCRIPTION:" + escaped(entry.description()));
            line(file, "TRANSP:TRANSPARENT");
            line(file, "END:VEVENT");
        }
        line(file, "END:VCALENDAR");
        return file.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** Folds at 75 octets, never inside a character. */
    private static void line(StringBuilder file, String content) {
        int octets = 0;
        for (int character : content.codePoints().toArray()) {
            String text = Character.toString(character);
            int size = text.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > MOST_OCTETS) {
                file.append("\r\n ");
                octets = 1;
            }
            file.append(text);
            octets += size;
        }
        file.append("\r\n");
    }
}
