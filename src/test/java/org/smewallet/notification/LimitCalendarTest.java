package org.smewallet.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LimitCalendarTest {

    private static final Instant NOW = Instant.parse("2026-04-15T10:20:30Z");

    @Test
    @DisplayName("R-NOT-02 a last day is an entry of that whole day")
    void wholeDay() {
        String file = LimitCalendar.write(List.of(entry("Storting", "Stort 388,50 euro")), NOW);

        assertThat(file.split("\r\n")).containsExactly("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//SME Wallet//limits//NL",
                "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "BEGIN:VEVENT", "UID:KP-2026-000123-DEPOSIT_HARD@smewallet",
                "DTSTAMP:20260415T102030Z", "DTSTART;VALUE=DATE:20260531", "DTEND;VALUE=DATE:20260601", "SUMMARY:Storting",
                "DESCRIPTION:Stort 388\\,50 euro", "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR");
        assertThat(file).endsWith("\r\n");
    }

    @Test
    void separatorsAndLineBreaksCannotBeginALineOfTheirOwn() {
        String file = LimitCalendar.write(List.of(entry("a;b,c\\d", "one\r\nATTENDEE:x\ntwo\u0007")), NOW);

        assertThat(file).contains("SUMMARY:a\\;b\\,c\\\\d\r\n").contains("DESCRIPTION:one\\nATTENDEE:x\\ntwo \r\n")
                .doesNotContain("\r\nATTENDEE");
    }

    @Test
    @DisplayName("RFC 5545 3.1: no line is longer than 75 octets, no character is cut, and unfolding gives the text back")
    void folding() {
        String title = "Eén dossier voor coördinatie € 𝄞 ".repeat(20).strip();

        String file = LimitCalendar.write(List.of(entry(title, "d")), NOW);

        assertThat(file.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(file.replace("\r\n ", "")).contains("SUMMARY:" + title + "\r\n");
    }

    @Test
    void severalLimitsShareOneFile() {
        assertThat(LimitCalendar.write(List.of(entry("a", "b"), entry("c", "d")), NOW)).containsOnlyOnce("BEGIN:VCALENDAR")
                .contains("SUMMARY:a\r\n", "SUMMARY:c\r\n");
        assertThat(LimitCalendar.write(List.of(), NOW)).doesNotContain("VEVENT");
    }

    private static LimitCalendar.Entry entry(String title, String description) {
        return new LimitCalendar.Entry(LimitCalendar.uid("KP-2026-000123", "DEPOSIT_HARD"), title, LocalDate.of(2026, 5, 31), description);
    }
}
