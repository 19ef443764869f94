package org.smewallet.portal;

import org.smewallet.identity.Actor;
import org.smewallet.process.WorkItem;
import org.smewallet.process.WorkLists;
import org.springframework.stereotype.Component;

/** Where a person goes after a step: to the next form of the same registration, else to its file or enterprises. */
@Component
class NextPage {

    private final WorkLists work;

    NextPage(WorkLists work) {
        this.work = work;
    }

    String after(Actor actor, String businessKey) {
        if (businessKey.startsWith("KP-")) {
            return "/files/" + businessKey.substring(0, "KP-2026-000000".length());
        }
        return work.ofBusinessKey(actor, businessKey).stream().findFirst().map(WorkItem::id).map(id -> "/tasks/" + id).orElse("/enterprises");
    }
}
