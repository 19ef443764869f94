package org.smewallet.enterprise;

import java.util.List;
import java.util.Optional;
import org.smewallet.rulebook.SizeFacts;
import org.smewallet.shared.EnterpriseSize;

/**
 * What decides the size: the figures of the enterprise itself and of its group.
 *
 * @param previous the year before; null when it was not given
 */
record GroupFigures(YearFigures own, YearFigures previous, List<GroupLink> links) {

    /** @param before the class held until now; null for a first registration */
    SizeFacts facts(EnterpriseSize before, EnterpriseSize classOfPreviousYear) {
        return new SizeFacts(own.facts(), linked(), before, classOfPreviousYear);
    }

    /** The year before, with the group of today; empty when it was not given. */
    Optional<SizeFacts> previousFacts() {
        return Optional.ofNullable(previous).map(year -> new SizeFacts(year.facts(), linked(), null, null));
    }

    private List<SizeFacts.GroupLink> linked() {
        return links.stream().map(GroupLink::facts).toList();
    }
}
