package org.smewallet.subsidy;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.smewallet.identity.Actor;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.StepNotAllowed;

/** A question of one party about a file; answered once by a case worker. */
@Entity
class Question {

    @Id
    private String questionId;
    @Version
    private Long version;
    private String fileNumber;
    @Enumerated(EnumType.STRING)
    private Party party;
    private String askedBy;
    private Instant askedAt;
    private String questionText;
    private String answeredBy;
    private Instant answeredAt;
    private String answer;

    protected Question() {
    }

    /** @param place how many questions the file has with this one */
    Question(FileNumber file, int place, Party party, Actor actor, String text, Instant askedAt) {
        this.questionId = file + "-Q" + place;
        this.fileNumber = file.number();
        this.party = party;
        this.askedBy = actor.person();
        this.askedAt = askedAt;
        this.questionText = text;
    }

    void answer(Actor actor, String text, Instant at) {
        if (answer != null) {
            throw new StepNotAllowed("Deze vraag is al beantwoord.", "This question has been answered already.");
        }
        answeredBy = actor.person();
        answeredAt = at;
        answer = text;
    }

    String id() {
        return questionId;
    }

    FileNumber file() {
        return new FileNumber(fileNumber);
    }

    Party party() {
        return party;
    }

    boolean isOpen() {
        return answer == null;
    }

    String text() {
        return questionText;
    }

    String answer() {
        return answer;
    }

    String askedBy() {
        return askedBy;
    }

    QuestionView view() {
        return new QuestionView(party, askedBy, askedAt, questionText, answeredAt, answer);
    }
}
