package org.smewallet.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.smewallet.process.WorkLists;
import org.smewallet.process.registration.RegistrationProcess;
import org.smewallet.process.registration.RegistrationView;
import org.smewallet.rulebook.Parameter;
import org.smewallet.rulebook.Rulebook;
import org.smewallet.shared.Answers;
import org.smewallet.shared.Brussels;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Registering an enterprise: the first form; the following ones are tasks. */
@Controller
class RegistrationPages {

    private final RegistrationProcess registrations;
    private final WorkLists work;
    private final PortalForms forms;
    private final NextPage nextPage;
    private final Rulebook rulebook;
    private final Clock clock;

    RegistrationPages(RegistrationProcess registrations, WorkLists work, PortalForms forms, NextPage nextPage, Rulebook rulebook, Clock clock) {
        this.registrations = registrations;
        this.work = work;
        this.forms = forms;
        this.nextPage = nextPage;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    @GetMapping("/enterprises/register")
    String ask(Visit visit, Model model) {
        forms.show(form(), Map.of(), List.of(), visit, model);
        return page(model);
    }

    @PostMapping("/enterprises/register")
    String register(Visit visit, Model model, RedirectAttributes flash) {
        String address = forms.take(form(), Map.of(), "", Set.of(), visit, model, answers -> start(answers, visit));
        if (address == null) {
            return page(model);
        }
        flash.addFlashAttribute("done", "enterprises.started");
        return "redirect:" + address;
    }

    private String start(Answers answers, Visit visit) {
        RegistrationView registration = registrations.register(visit.actor(), answers);
        return nextPage.after(visit.actor(), registration.registrationNumber());
    }

    private FormSchema form() {
        return FormSchema.parse(work.form("registerEnterprise"));
    }

    private String page(Model model) {
        LocalDate today = Brussels.today(clock);
        model.addAttribute("address", "/enterprises/register").addAttribute("buttons", List.of("REGISTER"))
                .addAttribute("tokenDays", rulebook.number(Parameter.ACTIVATION_TOKEN_WORKING_DAYS, today))
                .addAttribute("letterDays", rulebook.number(Parameter.ACTIVATION_LETTER_WORKING_DAYS, today))
                .addAttribute("codeDays", rulebook.number(Parameter.ACTIVATION_VALID_DAYS, today))
                .addAttribute("inAllDays", rulebook.number(Parameter.ACTIVATION_IN_ALL_WORKING_DAYS, today));
        return "register";
    }
}
