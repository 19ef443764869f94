package org.smewallet.enterprise;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.math.BigDecimal;
import org.smewallet.rulebook.SizeFacts;

/** A partner or linked enterprise whose figures count along (R-SIZE-02). */
@Embeddable
class GroupLink {

    private String otherNumber;
    private String name;
    private BigDecimal percent;
    @Embedded
    private YearFigures figures;

    protected GroupLink() {
    }

    GroupLink(String otherNumber, String name, BigDecimal percent, YearFigures figures) {
        this.otherNumber = otherNumber;
        this.name = name;
        this.percent = percent;
        this.figures = figures;
    }

    SizeFacts.GroupLink facts() {
        return new SizeFacts.GroupLink(percent, figures.facts());
    }
}
