package org.smewallet.subsidy;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import java.io.Serializable;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Reason;
import org.springframework.data.domain.Persistable;

/** A file that a deposit may be meant for, with its place among the others and why (R-DEP-04); kept as the case worker saw it. */
@Entity
class MatchProposal implements Persistable<MatchProposal.Id> {

    @EmbeddedId
    private Id id;
    private String fileNumber;
    private String dutch;
    private String english;
    @Transient
    private boolean fresh;

    protected MatchProposal() {
    }

    MatchProposal(long lineId, int place, FileNumber file, Reason reason) {
        this.id = new Id(lineId, place);
        this.fileNumber = file.number();
        this.dutch = reason.dutch();
        this.english = reason.english();
        this.fresh = true;
    }

    FileNumber file() {
        return new FileNumber(fileNumber);
    }

    Reason reason() {
        return new Reason("R-DEP-04", dutch, english, null);
    }

    /** As the case worker reads it. */
    String shown() {
        return "%d. %s: %s / %s".formatted(id.place(), fileNumber, dutch, english);
    }

    @Override
    public Id getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    @PostLoad
    @PostPersist
    void isStored() {
        fresh = false;
    }

    /** The line of the statement, and the place of the proposal from 1, the most likely first. */
    @Embeddable
    record Id(long lineId, int place) implements Serializable {
    }
}
