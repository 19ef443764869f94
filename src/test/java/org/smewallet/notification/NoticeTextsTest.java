package org.smewallet.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.web.util.HtmlUtils;

class NoticeTextsTest {

    private final NoticeTexts texts = new NoticeTexts("https://portal.example.be/", new HelpDesk("02 123 45 67", "hulp@example.org", 8, 17));

    @ParameterizedTest
    @EnumSource
    @DisplayName("R-NOT-02, R-NOT-06 each notice says in Dutch and in English what happened, what to do, until when, by which rule and where to find help")
    void everyKind(NoticeKind kind) {
        WrittenNotice notice = notice(kind, Map.of());

        assertThat(texts.body(notice, Language.DUTCH)).contains("Wat u nu doet:", "Dossier: KP-2026-000123", "Bedrag: 1.388,50 euro",
                "Gestructureerde mededeling: +++202/6000/12320+++", "Laatste dag: zondag 31 mei 2026", "Regel: R-DEP-01", heading(kind, "Antwoord", "Wat er met het geld gebeurt", "Reden") + ": \n- Reden (R-X-01)",
                "https://portal.example.be/files/KP-2026-000123", "02 123 45 67", "hulp@example.org");
        assertThat(texts.body(notice, Language.ENGLISH)).contains("What to do now:", "File: KP-2026-000123", "Amount: EUR 1,388.50",
                "Structured communication: +++202/6000/12320+++", "Last day: Sunday 31 May 2026", "Rule: R-DEP-01", heading(kind, "Answer", "What happens with the money", "Reason") + ": \n- Reason (R-X-01)",
                "https://portal.example.be/files/KP-2026-000123", "02 123 45 67", "hulp@example.org");
        assertThat(texts.body(notice)).startsWith(texts.body(notice, Language.DUTCH)).doesNotContain("{{").doesNotContain("null");
        assertThat(texts.subject(notice)).startsWith("KP-2026-000123: ").contains(" / ").hasLineCount(1).hasSizeLessThan(160);
    }

    @ParameterizedTest
    @EnumSource(names = {"FILE_REFUSED", "FILE_LAPSED", "FILE_STOPPED", "FILE_REDUCED", "DRAFT_EXPIRED", "REGISTRATION_REFUSED",
            "REGISTRATION_EXPIRED", "REGISTRATION_BLOCKED", "SIZE_REVIEWED", "RECOVERY_OPENED", "RECOVERY_DECIDED", "RECOVERY_REMINDER",
            "APPEAL_DECIDED", "RECOVERY_HANDED_OVER"})
    @DisplayName("R-CMP-02 each refusal, lapse and stop names the ways of complaint")
    void waysOfComplaint(NoticeKind kind) {
        assertThat(texts.body(notice(kind, Map.of()))).contains("R-CMP-02", "klacht", "Vlaamse Ombudsdienst", "Raad van State",
                "complaint", "Flemish Ombudsman", "Council of State");
    }

    @ParameterizedTest
    @EnumSource(names = {"DEPOSIT_ASKED", "FILE_FUNDED", "PAYMENT_SETTLED", "DRAFT_REMINDER"})
    void whatRefusesNothingNamesNoComplaint(NoticeKind kind) {
        assertThat(texts.body(notice(kind, Map.of()))).doesNotContain("R-CMP-02");
    }

    @ParameterizedTest
    @EnumSource
    void aNoticeWithoutFigureOrDayHasNoEmptyLineForIt(NoticeKind kind) {
        WrittenNotice bare = new WrittenNotice();
        set(bare, Map.of("id", UUID.randomUUID(), "kind", kind, "rule", "R-REG-01", "writtenAt", Instant.EPOCH));

        assertThat(texts.body(bare)).doesNotContain("{{", "null", "Bedrag", "Laatste dag", "Dossier:", "\n\n\n");
        assertThat(texts.body(bare)).contains("https://portal.example.be/");
    }

    @Test
    void theLinkLeadsEachReaderToItsPage() {
        WrittenNotice toProvider = new WrittenNotice();
        set(toProvider, Map.of("id", UUID.randomUUID(), "kind", NoticeKind.DECISION_ASKED, "rule", "R-TIME-05", "providerNumber",
                "DV.O222378", "fileNumber", "KP-2026-000123"));
        WrittenNotice registration = notice(NoticeKind.ACTIVATION_REMINDER, Map.of("fileNumber", "REG-2026-000001"));

        assertThat(texts.body(toProvider)).contains("https://portal.example.be/provider/files/KP-2026-000123\n");
        assertThat(texts.body(registration)).contains("https://portal.example.be/enterprises\n");
    }

    @Test
    @DisplayName("I2, I10 hostile reasons stay text")
    void hostileReasons() {
        String hostile = "\n- ${7*7} {{rule}} <script>alert(1)</script> (R-PROV-09)";

        assertThat(texts.body(notice(NoticeKind.FILE_REFUSED, Map.of("reasonsDutch", hostile)), Language.DUTCH)).contains(hostile.strip());
        assertThat(texts.html(notice(NoticeKind.FILE_REFUSED, Map.of("reasonsDutch", hostile, "reasonsEnglish", "\n- Link: https://evil.example\" onclick=\"x"))))
                .contains("<li>${7*7} {{rule}} &lt;script&gt;alert(1)&lt;/script&gt; (R-PROV-09)</li>", "<li>Link: https://evil.example&quot; onclick=&quot;x</li>");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("R-NOT-06 the laid out mail says each line of the text, loads nothing and leads to the portal alone")
    void laidOut(NoticeKind kind) {
        WrittenNotice notice = notice(kind, Map.of());
        String html = texts.html(notice);

        assertThat(html).doesNotContain("<script", "<img", "<link", "url(", "src=").contains("<html lang=\"nl\">", "<div lang=\"en\"");
        String read = HtmlUtils.htmlUnescape(html.replaceAll("<head>.*</head>", "").replaceAll("<[^>]+>", "\n"));
        assertThat(texts.body(notice).lines().map(String::strip).filter(line -> !line.startsWith("----") && !line.startsWith("Link: ")))
                .allSatisfy(line -> assertThat(read).contains(line.replaceAll("^- ", "").replaceAll("^(\\p{Lu}[^:]{1,40}): (?=\\S).*", "$1")));
        assertThat(Pattern.compile("href=\"([^\"]*)\"").matcher(html).results().map(link -> link.group(1)).distinct())
                .containsExactly("https://portal.example.be/files/KP-2026-000123");
        assertThat(read).contains("1.388,50 euro", "+++202/6000/12320+++", "zondag 31 mei 2026", "Sunday 31 May 2026", "R-DEP-01");
    }

    @Test
    @DisplayName("every file in notices/ belongs to a kind, and no text has a place for what must not be mailed (R-NOT-05)")
    void noOrphans() throws IOException {
        List<String> expected = new ArrayList<>(List.of("complaint.en.txt", "complaint.nl.txt", "frame.en.txt", "frame.nl.txt"));
        Arrays.stream(NoticeKind.values()).forEach(kind -> expected.addAll(List.of(kind + ".en.txt", kind + ".nl.txt")));

        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:notices/*");

        assertThat(files).extracting(Resource::getFilename).containsExactlyInAnyOrderElementsOf(expected);
        for (Resource file : files) {
            assertThat(file.getContentAsString(StandardCharsets.UTF_8)).as(file.getFilename()).doesNotContain("\r", "${", "#{", "<");
        }
        assertThat(NoticeTexts.GAPS).doesNotContain("activationCode", "nationalNumber");
    }

    private static String heading(NoticeKind kind, String ofAnswer, String ofStop, String ofReason) {
        return switch (kind) {
            case QUESTION_ANSWERED -> ofAnswer;
            case FILE_STOPPED -> ofStop;
            default -> ofReason;
        };
    }

    private static WrittenNotice notice(NoticeKind kind, Map<String, Object> more) {
        WrittenNotice notice = new WrittenNotice();
        set(notice, Map.of("id", UUID.randomUUID(), "kind", kind, "rule", "R-DEP-01", "enterpriseNumber", "0824677865",
                "fileNumber", "KP-2026-000123", "amount", new BigDecimal("1388.50"), "communication", "202600012320",
                "lastDay", LocalDate.of(2026, 5, 31)));
        set(notice, Map.of("reasonsDutch", "\n- Reden (R-X-01)", "reasonsEnglish", "\n- Reason (R-X-01)",
                "writtenAt", Instant.EPOCH));
        set(notice, more);
        return notice;
    }

    private static void set(WrittenNotice notice, Map<String, Object> fields) {
        fields.forEach((field, content) -> ReflectionTestUtils.setField(notice, field, content));
    }
}
