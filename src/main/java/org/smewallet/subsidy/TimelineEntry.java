package org.smewallet.subsidy;

import java.time.Instant;
import java.util.Locale;

/**
 * One thing that happened to a file, as a reader may see it.
 *
 * @param actor the person as the audit names it for staff and for the person; for other readers the name of {@code by}
 * @param remark what staff wrote beside it; null when nothing, and for everyone who is no staff
 */
public record TimelineEntry(Instant at, String actor, Author by, FileStatus status, String rule, String dutch, String english, String remark) {

    public String text(Locale locale) {
        return "en".equals(locale.getLanguage()) ? english : dutch;
    }
}
