package org.smewallet.enterprise;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.smewallet.identity.MandateBasis;

/** One line of the log of an enterprise's data: who changed what, by which mandate and when (R-REG-06, R-ID-07). Never changed. */
@Entity
class EnterpriseChange {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String enterpriseNumber;
    private Instant happenedAt;
    private String person;
    @Enumerated(EnumType.STRING)
    private MandateBasis mandateBasis;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    private String ruleId;
    private String beforeValue;
    private String afterValue;

    protected EnterpriseChange() {
    }

    /** @param basis null when the person holds no mandate any more */
    EnterpriseChange(Enterprise enterprise, Kind kind, String rule, String before, String after, String person, MandateBasis basis, Instant at) {
        enterpriseNumber = enterprise.number().digits();
        this.kind = kind;
        ruleId = rule;
        beforeValue = before;
        afterValue = after;
        this.person = person;
        mandateBasis = basis;
        happenedAt = at;
    }

    /** As the page of the people shows it. */
    EnterprisePeople.Change aboutPerson() {
        return new EnterprisePeople.Change(happenedAt, person, kind.name(), afterValue.isEmpty() ? beforeValue : afterValue);
    }

    /** What was changed. */
    enum Kind {
        ACCOUNT, ADDRESSES, MAIL_CHOICES, PERSON_INVITED, INVITATION_WITHDRAWN, PERSON_JOINED, PERSON_REMOVED
    }
}
