package org.smewallet.portal;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.smewallet.budget.YearlyBudgets;
import org.smewallet.enterprise.ContactAddresses;
import org.smewallet.enterprise.Enterprise;
import org.smewallet.enterprise.EnterpriseChanges;
import org.smewallet.enterprise.EnterpriseRegistrations;
import org.smewallet.notification.UndeliveredMails;
import org.smewallet.process.WorkLists;
import org.smewallet.shared.Brussels;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The enterprises a person acts for, their data and yearly budget. */
@Controller
class EnterprisePages {

    private static final int MOST_TASKS = 50;
    private static final String REGISTRATION = "enterpriseRegistration";

    private final OwnEnterprises own;
    private final EnterpriseChanges changes;
    private final EnterpriseRegistrations allRegistrations;
    private final ContactAddresses contacts;
    private final YearlyBudgets budgets;
    private final UndeliveredMails undelivered;
    private final WorkLists work;
    private final TaskLinks links;
    private final MessageSource messages;
    private final Clock clock;

    EnterprisePages(OwnEnterprises own, EnterpriseChanges changes, EnterpriseRegistrations allRegistrations, ContactAddresses contacts, YearlyBudgets budgets,
            UndeliveredMails undelivered, WorkLists work, TaskLinks links, MessageSource messages, Clock clock) {
        this.own = own;
        this.changes = changes;
        this.allRegistrations = allRegistrations;
        this.contacts = contacts;
        this.budgets = budgets;
        this.undelivered = undelivered;
        this.work = work;
        this.links = links;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/enterprises")
    String mine(Visit visit, Model model) {
        var registrations = work.ofProcess(visit.actor(), REGISTRATION, MOST_TASKS);
        model.addAttribute("ended", allRegistrations.endedInVain(visit.actor())).addAttribute("unconfirmed", contacts.unconfirmed(visit.actor()))
                .addAttribute("enterprises", own.search(own.of(visit.actor()), visit, "/enterprises", Map.of())).addAttribute("acting", own.toActFor(visit.actor())).addAttribute("tasks", links.of(registrations, visit.locale()));
        return "enterprises";
    }

    @GetMapping("/enterprises/{number}")
    String one(@PathVariable String number, Visit visit, Model model) {
        Enterprise enterprise = own.get(visit.actor(), number);
        model.addAttribute("heldUntil", changes.heldUntil(enterprise).orElse(null)).addAttribute("acting", own.mayActFor(visit.actor(), enterprise)).addAttribute("toConfirm", enterprise.needsConfirmationIn(Brussels.today(clock).getYear())).addAttribute("enterprise", enterprise).addAttribute("facts", facts(enterprise, visit).entrySet())
                .addAttribute("unreachable", undelivered.unreachable(enterprise.emails()))
                .addAttribute("addresses", enterprise.addresses()).addAttribute("budgets", budgets.ofEnterprise(enterprise.number()).stream().map(BudgetBar::of).toList());
        return "enterprise";
    }

    private Map<String, Object> facts(Enterprise enterprise, Visit visit) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("status", messages.getMessage("enterpriseStatus." + enterprise.isRegistered(), null, visit.locale()));
        enterprise.sizeIn(Brussels.today(clock).getYear()).or(enterprise::confirmedSize)
                .ifPresent(size -> facts.put("size", messages.getMessage("size." + size, null, visit.locale())));
        facts.put("legalForm", enterprise.legalForm());
        facts.put("naceCode", enterprise.naceCode());
        facts.put("iban", enterprise.iban());
        facts.values().removeIf(value -> value == null || value.toString().isEmpty());
        return facts;
    }
}
