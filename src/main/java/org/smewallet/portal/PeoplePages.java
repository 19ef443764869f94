package org.smewallet.portal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.smewallet.enterprise.Enterprise;
import org.smewallet.enterprise.EnterprisePeople;
import org.smewallet.enterprise.Invitations;
import org.smewallet.process.WorkLists;
import org.smewallet.rulebook.Parameter;
import org.smewallet.rulebook.Rulebook;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who has access to an enterprise; whoever manages its people invites others and takes their access away (R-ID-04, R-ID-07). */
@Controller
class PeoplePages {

    private final OwnEnterprises own;
    private final EnterprisePeople people;
    private final Invitations invitations;
    private final WorkLists work;
    private final PortalForms forms;
    private final Rulebook rulebook;
    private final Clock clock;

    PeoplePages(OwnEnterprises own, EnterprisePeople people, Invitations invitations, WorkLists work, PortalForms forms, Rulebook rulebook, Clock clock) {
        this.own = own;
        this.people = people;
        this.invitations = invitations;
        this.work = work;
        this.forms = forms;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    @GetMapping("/enterprises/{number}/people")
    String all(@PathVariable String number, Visit visit, Model model) {
        Enterprise enterprise = own.get(visit.actor(), number);
        forms.show(form(), Map.of(), List.of(), visit, model);
        return page(enterprise, visit, model);
    }

    @PostMapping("/enterprises/{number}/people")
    String invite(@PathVariable String number, Visit visit, Model model, RedirectAttributes flash) {
        Enterprise enterprise = own.toActFor(visit.actor(), number);
        people.requireManager(visit.actor(), enterprise.number());
        String address = forms.take(form(), Map.of(), "", Set.of(), visit, model, answers -> {
            invitations.invite(visit.actor(), enterprise.number(), answers);
            return address(enterprise);
        });
        if (address == null) {
            return page(enterprise, visit, model);
        }
        flash.addFlashAttribute("done", "people.invited");
        return "redirect:" + address;
    }

    @PostMapping("/enterprises/{number}/people/invitations/{id}/withdraw")
    String withdraw(@PathVariable String number, @PathVariable String id, Visit visit, RedirectAttributes flash) {
        Enterprise enterprise = own.toActFor(visit.actor(), number);
        invitations.withdraw(visit.actor(), enterprise.number(), id(id));
        flash.addFlashAttribute("done", "people.withdrawn");
        return "redirect:" + address(enterprise);
    }

    @GetMapping("/enterprises/{number}/people/{id}/remove")
    String ask(@PathVariable String number, @PathVariable String id, Visit visit, Model model) {
        Enterprise enterprise = own.toActFor(visit.actor(), number);
        model.addAttribute("enterprise", enterprise).addAttribute("person", people.removable(visit.actor(), enterprise.number(), id(id)));
        return "person-remove";
    }

    /** Whoever took away his own access finds the enterprise no more. */
    @PostMapping("/enterprises/{number}/people/{id}/remove")
    String remove(@PathVariable String number, @PathVariable String id, Visit visit, RedirectAttributes flash) {
        Enterprise enterprise = own.toActFor(visit.actor(), number);
        people.remove(visit.actor(), enterprise.number(), id(id));
        flash.addFlashAttribute("done", "people.removed");
        return "redirect:" + (own.mayActFor(visit.actor(), enterprise) ? address(enterprise) : "/enterprises");
    }

    private String page(Enterprise enterprise, Visit visit, Model model) {
        model.addAttribute("enterprise", enterprise).addAttribute("people", people.of(visit.actor(), enterprise.number()))
                .addAttribute("address", address(enterprise)).addAttribute("linkDays", rulebook.number(Parameter.INVITATION_LINK_DAYS, Brussels.today(clock)));
        return "people";
    }

    private FormSchema form() {
        return FormSchema.parse(work.form("invitePerson"));
    }

    private static String address(Enterprise enterprise) {
        return "/enterprises/" + enterprise.number().digits() + "/people";
    }

    private static long id(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new NotFound("Person");
        }
        return Long.parseLong(text);
    }
}
