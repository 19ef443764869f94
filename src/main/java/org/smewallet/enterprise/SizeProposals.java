package org.smewallet.enterprise;

import java.time.LocalDate;
import org.smewallet.rulebook.Rulebook;
import org.smewallet.rulebook.SizeAnswer;
import org.smewallet.shared.EnterpriseSize;
import org.springframework.stereotype.Component;

/** The size that follows from the figures, at group level and over two years (R-SIZE-01 to 03). */
@Component
class SizeProposals {

    private final Rulebook rulebook;

    SizeProposals(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    SizeAnswer of(Enterprise enterprise, LocalDate today) {
        return of(enterprise.groupFigures(), enterprise.confirmedSize().orElse(null), today);
    }

    /** @param held the class held until now; null for a first registration */
    SizeAnswer of(GroupFigures figures, EnterpriseSize held, LocalDate today) {
        EnterpriseSize before = figures.previousFacts().map(facts -> rulebook.size(facts, today).classThisYear()).orElse(null);
        return rulebook.size(figures.facts(held, before), today);
    }
}
