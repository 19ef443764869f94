package org.smewallet.subsidy;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.hibernate.annotations.Immutable;
import org.smewallet.identity.Actor;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.HashChain;

/** One line of a file's audit trail: what happened, who did it, by which rule. */
@Entity
@Immutable
public class FileEvent {

    @Id
    @GeneratedValue(generator = "file_event_seq")
    @SequenceGenerator(name = "file_event_seq", sequenceName = "file_event_seq", allocationSize = 50)
    private Long id;
    private String fileNumber;
    private Instant happenedAt;
    private String actor;
    @Enumerated(EnumType.STRING)
    private FileStatus status;
    private String rule;
    private String dutch;
    private String english;
    private Long filePosition;
    private String hash;

    protected FileEvent() {
    }

    FileEvent(FileNumber file, Instant happenedAt, Actor actor, FileStatus status, String rule, String dutch, String english,
            long filePosition, String previousHash) {
        this.fileNumber = file.number();
        this.happenedAt = happenedAt.truncatedTo(ChronoUnit.MICROS);
        this.actor = actor.person();
        this.status = status;
        this.rule = rule;
        this.dutch = dutch;
        this.english = english;
        this.filePosition = filePosition;
        this.hash = hash(previousHash, this.fileNumber, filePosition, this.happenedAt, this.actor, status.name(), rule, dutch, english);
    }

    /** The link of a line with this content; the moment to the microsecond, as databases keep it. */
    static String hash(String previousHash, String fileNumber, long filePosition, Instant happenedAt, String actor, String status, String rule,
            String dutch, String english) {
        return HashChain.link(previousHash, fileNumber, filePosition, happenedAt, actor, status, rule, dutch, english);
    }

    String hash() {
        return hash;
    }

    public Instant at() {
        return happenedAt;
    }

    public String actor() {
        return actor;
    }

    public FileStatus status() {
        return status;
    }

    public String rule() {
        return rule;
    }

    public String text(Locale locale) {
        return "en".equals(locale.getLanguage()) ? english : dutch;
    }
}
