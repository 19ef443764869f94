package org.smewallet.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.smewallet.shared.Written;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The texts of all notices, read and checked at the start: {@code notices/<kind>.<language>.txt} has the subject on its
 * first line, then what happened and what to do; {@code frame} adds reasons, file, amount, last day, rule, link and help.
 */
@Component
class NoticeTexts {

    static final Set<String> GAPS = Set.of("fileNumber", "enterprise", "provider", "amount", "communication", "lastDay", "rule",
            "link");
    private static final Set<String> FRAME_GAPS = Set.of("text", "complaint", "fileNumber", "enterprise", "provider", "amount",
            "communication", "lastDay", "rule", "reasons", "answer", "settlement", "link", "helpPhone", "helpMail", "helpOpens", "helpCloses");

    private final HelpDesk desk;
    private final String publicUrl;
    private final Map<Language, Texts> texts = new EnumMap<>(Language.class);

    NoticeTexts(@Value("${smewallet.public-url}") String publicUrl, HelpDesk desk) {
        this.desk = desk;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
        for (Language language : Language.values()) {
            texts.put(language, Texts.read(language));
        }
    }

    /** One line, the number of the file first. */
    String subject(WrittenNotice notice, Language language) {
        String subject = texts.get(language).subjects.get(notice.kind());
        return notice.fileNumber() == null ? subject : notice.fileNumber() + ": " + subject;
    }

    /** Dutch and English in one line. */
    String subject(WrittenNotice notice) {
        return subject(notice, Language.DUTCH) + " / " + texts.get(Language.ENGLISH).subjects.get(notice.kind());
    }

    /** The whole message in one language, as text that is never markup. */
    String body(WrittenNotice notice, Language language) {
        Texts chosen = texts.get(language);
        Map<String, String> values = values(notice, language);
        values.put("text", chosen.bodies.get(notice.kind()).fill(values));
        values.put("complaint", notice.kind().isAdverse() ? chosen.complaint : null);
        return chosen.frame.fill(values);
    }

    /** Both languages, Dutch first (R-NOT-06). */
    String body(WrittenNotice notice) {
        return body(notice, Language.DUTCH) + "\n\n----------------------------------------\n\n" + body(notice, Language.ENGLISH) + "\n";
    }

    /** The same sentences as markup, every sign of a value encoded (SECURITY I2). */
    String html(WrittenNotice notice) {
        return new MailHtml(publicUrl).page(subject(notice), section(notice, Language.DUTCH), section(notice, Language.ENGLISH));
    }

    private MailHtml.Section section(WrittenNotice notice, Language language) {
        return new MailHtml.Section(language, texts.get(language).subjects.get(notice.kind()), body(notice, language));
    }

    private Map<String, String> values(WrittenNotice notice, Language language) {
        Map<String, String> values = new HashMap<>();
        values.put("fileNumber", notice.fileNumber());
        values.put("enterprise", notice.enterprise() == null ? null : notice.enterprise().toString());
        values.put("provider", notice.provider() == null ? null : notice.provider().toString());
        values.put("amount", amount(notice.amount(), language));
        values.put("communication", notice.communicationText());
        values.put("lastDay", day(notice.lastDay(), language));
        values.put("rule", notice.rule());
        String reasons = notice.reasons(language);
        boolean asWritten = reasons == null || notice.kind() == NoticeKind.QUESTION_ANSWERED;
        values.put(whatReasonsAre(notice.kind()), asWritten ? reasons : new Written(language.locale()).prose(reasons));
        values.put("link", link(notice));
        values.put("helpPhone", desk.phone());
        values.put("helpMail", desk.mail());
        values.put("helpOpens", String.valueOf(desk.opens()));
        values.put("helpCloses", String.valueOf(desk.closes()));
        return values;
    }

    private static String whatReasonsAre(NoticeKind kind) {
        return switch (kind) {
            case QUESTION_ANSWERED -> "answer";
            case FILE_STOPPED -> "settlement";
            default -> "reasons";
        };
    }

    /** The page in the portal where the reader can do what is asked. */
    private String link(WrittenNotice notice) {
        if (notice.link() != null) {
            return publicUrl + notice.link();
        }
        if (notice.fileNumber() == null) {
            return publicUrl + (notice.enterprise() == null ? "/" : "/enterprises/" + notice.enterprise().digits());
        }
        if (notice.fileNumber().startsWith("REG-")) {
            return publicUrl + "/enterprises";
        }
        boolean forProviderOnly = notice.provider() != null && notice.enterprise() == null;
        return publicUrl + (forProviderOnly ? "/provider/files/" : "/files/") + notice.fileNumber();
    }

    private static String amount(BigDecimal amount, Language language) {
        if (amount == null) {
            return null;
        }
        String figures = String.format(language.locale(), "%,.2f", amount);
        return language == Language.DUTCH ? figures + " euro" : "EUR " + figures;
    }

    private static String day(LocalDate day, Language language) {
        return day == null ? null : DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", language.locale()).format(day);
    }

    private record Texts(Map<NoticeKind, String> subjects, Map<NoticeKind, Template> bodies, Template frame, String complaint) {

        static Texts read(Language language) {
            Texts texts = new Texts(new EnumMap<>(NoticeKind.class), new EnumMap<>(NoticeKind.class),
                    new Template("frame", content("frame", language), FRAME_GAPS), content("complaint", language).strip());
            for (NoticeKind kind : NoticeKind.values()) {
                String[] parts = content(kind.name(), language).strip().split("\\R", 2);
                texts.subjects.put(kind, new Template(kind.name(), parts[0], Set.of()).fill(Map.of()));
                texts.bodies.put(kind, new Template(kind.name(), parts[1], GAPS));
            }
            return texts;
        }

        private static String content(String name, Language language) {
            try {
                return new ClassPathResource("notices/%s.%s.txt".formatted(name, language.code())).getContentAsString(StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
