package org.smewallet.portal;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.smewallet.enterprise.Enterprise;
import org.smewallet.enterprise.MailChoosing;
import org.smewallet.enterprise.OwnMails;
import org.smewallet.notification.NoticeTopic;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which mails each address of an enterprise gets, and which the person himself; what must reach them is named, and cannot be switched off. */
@Controller
class MailChoicePages {

    private final OwnEnterprises own;
    private final MailChoosing choosing;
    private final OwnMails mails;

    MailChoicePages(OwnEnterprises own, MailChoosing choosing, OwnMails mails) {
        this.own = own;
        this.choosing = choosing;
        this.mails = mails;
    }

    @GetMapping("/enterprises/{number}/mails")
    String show(@PathVariable String number, Visit visit, Model model) {
        Enterprise enterprise = own.get(visit.actor(), number);
        model.addAttribute("enterprise", enterprise).addAttribute("acting", own.mayActFor(visit.actor(), enterprise))
                .addAttribute("topics", NoticeTopic.values()).addAttribute("choices", choosing.of(enterprise).entrySet())
                .addAttribute("ownAddress", mails.addressOf(visit.actor(), enterprise.number()).orElse(null)).addAttribute("wishes", mails.of(visit.actor(), enterprise.number()));
        return "mail-choices";
    }

    /** A ticked box is {@code TOPIC address}; what is not ticked is done without. */
    @PostMapping("/enterprises/{number}/mails")
    String choose(@PathVariable String number, Visit visit, RedirectAttributes flash) {
        Enterprise enterprise = own.toActFor(visit.actor(), number);
        String[] ticked = visit.request().getParameterValues("mail");
        choosing.choose(visit.actor(), enterprise.number(), without(enterprise, ticked == null ? List.of() : Arrays.asList(ticked)));
        flash.addFlashAttribute("done", "mails.chosen");
        return "redirect:/enterprises/" + enterprise.number().digits();
    }

    /** A ticked box is a topic that comes to the person's own address too; who may only look chooses that as well. */
    @PostMapping("/enterprises/{number}/mails/own")
    String chooseOwn(@PathVariable String number, Visit visit, RedirectAttributes flash) {
        Enterprise enterprise = own.get(visit.actor(), number);
        mails.choose(visit.actor(), enterprise.number(), ticked(visit));
        flash.addFlashAttribute("done", "mails.chosen");
        return "redirect:/enterprises/%s/mails".formatted(enterprise.number().digits());
    }

    /** The topics of the boxes that are ticked. */
    static Set<NoticeTopic> ticked(Visit visit) {
        String[] ticked = visit.request().getParameterValues("topic");
        Set<NoticeTopic> topics = EnumSet.allOf(NoticeTopic.class);
        topics.removeIf(topic -> ticked == null || !Arrays.asList(ticked).contains(topic.name()));
        return topics;
    }

    private static Map<String, Set<NoticeTopic>> without(Enterprise enterprise, List<String> ticked) {
        Map<String, Set<NoticeTopic>> without = new LinkedHashMap<>();
        enterprise.emails().forEach(address -> {
            Set<NoticeTopic> topics = EnumSet.allOf(NoticeTopic.class);
            topics.removeIf(topic -> ticked.contains(topic + " " + address));
            without.put(address, topics);
        });
        return without;
    }
}
