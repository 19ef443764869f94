package org.smewallet.banking;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** What a person decided on a line of a statement, and said of it; for staff only, and never changed. */
@Entity
@Immutable
public class LineRemark {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long lineId;
    private Instant writtenAt;
    private String person;
    private String dutch;
    private String english;
    private String remark;

    protected LineRemark() {
    }

    LineRemark(long lineId, Instant writtenAt, String person, String dutch, String english, String remark) {
        this.lineId = lineId;
        this.writtenAt = writtenAt;
        this.person = person;
        this.dutch = dutch;
        this.english = english;
        this.remark = remark;
    }

    long lineId() {
        return lineId;
    }

    public Instant at() {
        return writtenAt;
    }

    public String person() {
        return person;
    }

    /** What was decided. */
    public String decision(Locale locale) {
        return "en".equals(locale.getLanguage()) ? english : dutch;
    }

    /** In the person's own words. */
    public Optional<String> remark() {
        return Optional.ofNullable(remark);
    }
}
