package org.smewallet.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.smewallet.identity.Mandates;
import org.smewallet.notification.PortalMessage;
import org.smewallet.notification.PortalMessages;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everything that was mailed stands here too (R-NOT-01). */
@Controller
class MessagePages {

    private static final int PAGE_SIZE = 20;

    private final Mandates mandates;
    private final PortalMessages messages;
    private final Mailboxes mailboxes;

    MessagePages(Mandates mandates, PortalMessages messages, Mailboxes mailboxes) {
        this.mandates = mandates;
        this.messages = messages;
        this.mailboxes = mailboxes;
    }

    /**
     * A message in one of the person's mailboxes.
     *
     * @param reader number of the enterprise or provider whose mailbox it is
     * @param acting false for whoever may only look at that enterprise
     */
    record Item(PortalMessage message, String reader, boolean acting) {
    }

    @GetMapping("/messages")
    String mailbox(Visit visit, Model model) {
        model.addAttribute("mailbox", newest(visit)).addAttribute("unread", mailboxes.unread(visit.actor()));
        return "messages";
    }

    @PostMapping("/messages/{id}/read")
    String read(@PathVariable String id, Visit visit) {
        UUID message = id(id);
        String reader = visit.parameter("reader");
        var enterprise = mandates.enterprisesOf(visit.actor()).stream().filter(number -> number.digits().equals(reader)).findFirst();
        if (enterprise.isPresent()) {
            mandates.requireMandate(visit.actor(), enterprise.get());
            messages.markRead(message, enterprise.get());
        } else {
            messages.markRead(message, mandates.providersOf(visit.actor()).stream().filter(number -> number.number().equals(reader)).findFirst()
                    .orElseThrow(() -> new NotFound("Message")));
        }
        String file = visit.parameter("file");
        return "redirect:" + (file.isEmpty() ? "/messages" + (visit.page() == 0 ? "" : "?page=" + visit.page())
                : "/files/" + FilePages.fileNumber(file) + "#messages");
    }

    @PostMapping("/messages/read")
    String readAll(Visit visit, RedirectAttributes flash) {
        mailboxes.markAllRead(visit.actor());
        flash.addFlashAttribute("done", "messages.allRead");
        return "redirect:/messages";
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound("Message");
        }
    }

    /** The newest of all mailboxes of the person together. */
    private Page<Item> newest(Visit visit) {
        PageRequest upToHere = PageRequest.of(0, (visit.page() + 1) * PAGE_SIZE);
        List<Item> all = new ArrayList<>();
        long[] total = {0};
        List<EnterpriseNumber> acting = mandates.enterprisesToActFor(visit.actor());
        mandates.enterprisesOf(visit.actor()).forEach(number -> {
            var found = messages.forEnterprise(number, upToHere);
            found.forEach(message -> all.add(new Item(message, number.digits(), acting.contains(number))));
            total[0] += found.getTotalElements();
        });
        mandates.providersOf(visit.actor()).forEach(number -> {
            var found = messages.forProvider(number, upToHere);
            found.forEach(message -> all.add(new Item(message, number.number(), true)));
            total[0] += found.getTotalElements();
        });
        return new Page<>(all.stream().sorted(Comparator.comparing((Item item) -> item.message().at()).reversed()).skip((long) visit.page() * PAGE_SIZE).limit(PAGE_SIZE).toList(),
                visit.page(), PAGE_SIZE, total[0]);
    }
}
