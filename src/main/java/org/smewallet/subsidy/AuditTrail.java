package org.smewallet.subsidy;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.smewallet.identity.Actor;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.HashChain;

/** The end of a file's audit trail: how many lines it has and the hash of the last one. */
@Embeddable
class AuditTrail {

    private long eventCount;
    private String eventHead;

    /** The next line of the trail. */
    FileEvent next(FileNumber file, Instant at, Actor actor, FileStatus status, String rule, String dutch, String english, Beside beside) {
        eventCount++;
        FileEvent line = new FileEvent(file, at, actor, status, rule, dutch, english, beside, eventCount,
                eventHead == null ? HashChain.BEGINNING : eventHead);
        eventHead = line.hash();
        return line;
    }
}
