package org.smewallet.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.ProviderNumber;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The letter of each decision, from the same sentences as its message. Whose letters a person may read is for the caller to decide. */
@Service
@Transactional(readOnly = true)
public class DecisionLetters {

    private static final int MOST_LOOKED_AT = 20;

    private final WrittenNotices notices;
    private final NoticeTexts texts;
    private final LetterPaper paper;

    DecisionLetters(WrittenNotices notices, NoticeTexts texts, LetterPaper paper) {
        this.notices = notices;
        this.texts = texts;
        this.paper = paper;
    }

    /**
     * Whom a decision was told to, and about what.
     *
     * @param enterprise null when it was not told to an enterprise
     * @param provider null when it was not told to a provider
     * @param fileNumber number of a file or registration; null when it is about neither
     */
    public record Decision(UUID id, EnterpriseNumber enterprise, ProviderNumber provider, String fileNumber) {
    }

    /** @throws NotFound for a message that is no decision, or is not there */
    public Decision get(UUID message) {
        return decision(find(message));
    }

    private static Decision decision(WrittenNotice notice) {
        return new Decision(notice.id(), notice.enterprise(), notice.provider(), notice.fileNumber());
    }

    /** The newest decision about a file or registration, whoever it was told to; empty when nothing was decided about it yet. */
    public Optional<Decision> newestAbout(String number) {
        return notices.findByFileNumberOrderByWrittenAtDesc(number, Limit.of(MOST_LOOKED_AT)).stream().filter(notice -> notice.kind().hasLetter())
                .map(DecisionLetters::decision).findFirst();
    }

    /**
     * A tagged PDF: the Dutch text, which decides, and beneath it the English one for whoever reads the portal in English.
     *
     * @param addressee the lines of name and address
     * @throws NotFound for a message that is no decision, or is not there
     */
    public byte[] print(UUID message, List<String> addressee, Locale reader) {
        WrittenNotice notice = find(message);
        List<LetterText.Part> parts = new ArrayList<>();
        parts.add(part(notice, Language.DUTCH));
        if ("en".equals(reader.getLanguage())) {
            parts.add(part(notice, Language.ENGLISH));
        }
        return paper.print(new LetterText(addressee, Brussels.dateOf(notice.writtenAt()), parts));
    }

    private LetterText.Part part(WrittenNotice notice, Language language) {
        return new LetterText.Part(language.code(), MailHtml.firstLetterLarge(texts.subject(notice, language)), texts.body(notice, language));
    }

    private WrittenNotice find(UUID message) {
        return notices.findById(message).filter(notice -> notice.kind().hasLetter()).orElseThrow(() -> new NotFound("Letter"));
    }
}
