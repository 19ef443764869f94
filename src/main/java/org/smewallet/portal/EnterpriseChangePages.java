package org.smewallet.portal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.smewallet.enterprise.Enterprise;
import org.smewallet.enterprise.EnterpriseChanges;
import org.smewallet.process.WorkLists;
import org.smewallet.shared.Answers;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changing the account and the addresses of a registered enterprise; the account after a fresh login only (R-REG-05, R-REG-06). */
@Controller
class EnterpriseChangePages {

    private static final String ACCOUNT = "account";
    private static final String EMAILS = "emails";

    private final OwnEnterprises own;
    private final EnterpriseChanges changes;
    private final WorkLists work;
    private final PortalForms forms;
    private final RequestCache wanted = new HttpSessionRequestCache();

    EnterpriseChangePages(OwnEnterprises own, EnterpriseChanges changes, WorkLists work, PortalForms forms) {
        this.own = own;
        this.changes = changes;
        this.work = work;
        this.forms = forms;
    }

    /** Whoever signed in too long ago does so again first, and comes back here. */
    @GetMapping("/enterprises/{number}/account")
    String account(@PathVariable String number, Visit visit, Model model) {
        Enterprise enterprise = own.toActFor(visit.actor(), number);
        if (changes.needsFreshLogin()) {
            wanted.saveRequest(visit.request(), visit.response());
            return "redirect:/login?again";
        }
        forms.show(form("changeAccount"), Map.of(), List.of(), visit, model);
        return page(enterprise, ACCOUNT, model);
    }

    @PostMapping("/enterprises/{number}/account")
    String changeAccount(@PathVariable String number, Visit visit, Model model, RedirectAttributes flash) {
        Enterprise enterprise = own.toActFor(visit.actor(), number);
        return take("changeAccount", enterprise, ACCOUNT, visit, model, flash, form -> changes.changeAccount(visit.actor(), enterprise.number(), form));
    }

    @GetMapping("/enterprises/{number}/emails")
    String emails(@PathVariable String number, Visit visit, Model model) {
        Enterprise enterprise = own.toActFor(visit.actor(), number);
        forms.show(form("changeEmails"), changes.emails(enterprise), List.of(), visit, model);
        return page(enterprise, EMAILS, model);
    }

    @PostMapping("/enterprises/{number}/emails")
    String changeEmails(@PathVariable String number, Visit visit, Model model, RedirectAttributes flash) {
        Enterprise enterprise = own.toActFor(visit.actor(), number);
        return take("changeEmails", enterprise, EMAILS, visit, model, flash, form -> changes.changeEmails(visit.actor(), enterprise.number(), form));
    }

    private String take(String form, Enterprise enterprise, String what, Visit visit, Model model, RedirectAttributes flash, Consumer<Answers> change) {
        String address = forms.take(form(form), Map.of(), "", Set.of(), visit, model, answers -> {
            change.accept(answers);
            return "/enterprises/" + enterprise.number().digits();
        });
        if (address == null) {
            return page(enterprise, what, model);
        }
        flash.addFlashAttribute("done", "enterprise.changed." + what);
        return "redirect:" + address;
    }

    private FormSchema form(String id) {
        return FormSchema.parse(work.form(id));
    }

    private String page(Enterprise enterprise, String what, Model model) {
        model.addAttribute("enterprise", enterprise).addAttribute("what", what).addAttribute("holdDays", changes.holdDays())
                .addAttribute("address", "/enterprises/%s/%s".formatted(enterprise.number().digits(), what));
        return "enterprise-change";
    }
}
