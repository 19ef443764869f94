package org.smewallet.portal;

import java.time.Clock;
import java.util.Map;
import org.smewallet.enterprise.Enterprise;
import org.smewallet.process.registration.RegistrationProcess;
import org.smewallet.process.registration.RegistrationView;
import org.smewallet.shared.Answers;
import org.smewallet.shared.Brussels;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A new calendar year: the data and the size are confirmed before the first application, with the old ones filled in (R-REG-07). */
@Controller
class ConfirmationPages {

    private final OwnEnterprises own;
    private final RegistrationProcess registrations;
    private final NextPage nextPage;
    private final Clock clock;

    ConfirmationPages(OwnEnterprises own, RegistrationProcess registrations, NextPage nextPage, Clock clock) {
        this.own = own;
        this.registrations = registrations;
        this.nextPage = nextPage;
        this.clock = clock;
    }

    @GetMapping("/enterprises/{number}/confirmation")
    String ask(@PathVariable String number, Visit visit, Model model) {
        Enterprise enterprise = own.toActFor(visit.actor(), number);
        int year = Brussels.today(clock).getYear();
        if (!enterprise.needsConfirmationIn(year)) {
            return "redirect:/enterprises/" + enterprise.number().digits();
        }
        model.addAttribute("enterprise", enterprise).addAttribute("year", year);
        return "confirmation";
    }

    /** Leads to the first form, or to where somebody else left off. */
    @PostMapping("/enterprises/{number}/confirmation")
    String begin(@PathVariable String number, Visit visit, RedirectAttributes flash) {
        Enterprise enterprise = own.toActFor(visit.actor(), number);
        RegistrationView confirmation = registrations.confirmYear(visit.actor(), enterprise.number(), new Answers(Map.of()));
        String address = nextPage.after(visit.actor(), confirmation.registrationNumber());
        if (!address.startsWith("/tasks/")) {
            flash.addFlashAttribute("done", "confirmation.underReview");
        }
        return "redirect:" + address;
    }
}
