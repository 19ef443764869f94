package org.smewallet.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/**
 * A notice as the portal shows it to one reader.
 *
 * @param lastDay last day of what is asked; null when nothing is due
 * @param read true when somebody of this enterprise or provider has read it
 */
public record PortalMessage(UUID id, NoticeKind kind, String fileNumber, String subjectDutch, String subjectEnglish,
                            String textDutch, String textEnglish, LocalDate lastDay, Instant at, boolean read) {

    public String subject(Locale locale) {
        return "en".equals(locale.getLanguage()) ? subjectEnglish : subjectDutch;
    }

    /** The subject without the number of its file, for a page that shows it already. */
    public String about(Locale locale) {
        String subject = subject(locale);
        String shown = fileNumber == null || !subject.startsWith(fileNumber + ": ") ? subject : subject.substring(fileNumber.length() + 2);
        return shown.substring(0, 1).toUpperCase(locale) + shown.substring(1);
    }

    /** Plain text with line breaks, never markup. */
    public String text(Locale locale) {
        return "en".equals(locale.getLanguage()) ? textEnglish : textDutch;
    }
}
