package org.smewallet.subsidy;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.hibernate.annotations.Immutable;
import org.smewallet.identity.Actor;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.HashChain;

/** One line of a file's audit trail: what happened, who did it, by which rule. */
@Entity
@Immutable
class FileEvent {

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
    private String remark;
    @Enumerated(EnumType.STRING)
    private Party audience;

    protected FileEvent() {
    }

    FileEvent(FileNumber file, Instant happenedAt, Actor actor, FileStatus status, String rule, String dutch, String english,
            Beside beside, long filePosition, String previousHash) {
        this.fileNumber = file.number();
        this.happenedAt = happenedAt.truncatedTo(ChronoUnit.MICROS);
        this.actor = actor.person();
        this.status = status;
        this.rule = rule;
        this.dutch = dutch;
        this.english = english;
        this.remark = beside.remark();
        this.audience = beside.audience();
        this.filePosition = filePosition;
        this.hash = hash(previousHash, this.fileNumber, filePosition, this.happenedAt, this.actor, status.name(), rule, dutch, english, remark,
                audience == null ? null : audience.name());
    }

    /**
     * The link of a line with this content; the moment to the microsecond, as databases keep it. A remark counts where
     * there is one, and so does the one party that may read the line, so that lines from before there were any keep their link.
     */
    static String hash(String previousHash, String fileNumber, long filePosition, Instant happenedAt, String actor, String status, String rule,
            String dutch, String english, String remark, String audience) {
        String link = HashChain.link(previousHash, fileNumber, filePosition, happenedAt, actor, status, rule, dutch, english);
        String remarked = remark == null ? link : HashChain.link(link, remark);
        return audience == null ? remarked : HashChain.link(remarked, "audience", audience);
    }

    String hash() {
        return hash;
    }

    /** True when the line is for this party too. */
    boolean isFor(Party party) {
        return audience == null || audience == party;
    }

    /**
     * @param authors who is who
     * @param forStaff with the remark and with who it was; others read of other people only for whom they acted
     */
    TimelineEntry told(Function<String, Author> authors, boolean forStaff) {
        Author by = authors.apply(actor);
        boolean named = forStaff || by == Author.SELF || by == Author.SYSTEM;
        return new TimelineEntry(happenedAt, named ? actor : by.name(), by, status, rule, dutch, english, forStaff ? remark : null);
    }
}
