package org.smewallet.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.smewallet.identity.Mandates;
import org.smewallet.notification.PortalMessage;
import org.smewallet.notification.PortalMessages;
import org.smewallet.shared.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Everything that was mailed stands here too (R-NOT-01). */
@Controller
class MessagePages {

    private static final int PAGE_SIZE = 20;

    private final Mandates mandates;
    private final PortalMessages messages;

    MessagePages(Mandates mandates, PortalMessages messages) {
        this.mandates = mandates;
        this.messages = messages;
    }

    @GetMapping("/messages")
    String mailbox(Visit visit, Model model) {
        model.addAttribute("mailbox", newest(visit));
        return "messages";
    }

    /** The newest of all mailboxes of the person together. */
    private Page<PortalMessage> newest(Visit visit) {
        PageRequest upToHere = PageRequest.of(0, (visit.page() + 1) * PAGE_SIZE);
        List<PortalMessage> all = new ArrayList<>();
        long[] total = {0};
        mandates.enterprisesOf(visit.actor()).stream().map(number -> messages.forEnterprise(number, upToHere)).forEach(found -> {
            all.addAll(found.getContent());
            total[0] += found.getTotalElements();
        });
        mandates.providersOf(visit.actor()).stream().map(number -> messages.forProvider(number, upToHere)).forEach(found -> {
            all.addAll(found.getContent());
            total[0] += found.getTotalElements();
        });
        return new Page<>(all.stream().sorted(Comparator.comparing(PortalMessage::at).reversed()).skip((long) visit.page() * PAGE_SIZE).limit(PAGE_SIZE).toList(),
                visit.page(), PAGE_SIZE, total[0]);
    }
}
