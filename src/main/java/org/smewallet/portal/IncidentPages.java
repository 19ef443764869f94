package org.smewallet.portal;

import org.smewallet.process.Incidents;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's page: what stands still because a step keeps failing, and how to let it go on. */
@Controller
class IncidentPages {

    private final Incidents incidents;

    IncidentPages(Incidents incidents) {
        this.incidents = incidents;
    }

    @GetMapping("/incidents")
    String list(Visit visit, Model model) {
        model.addAttribute("cases", incidents.open(visit.actor()));
        return "incidents";
    }

    @PostMapping("/incidents")
    String tryAgain(@RequestParam String key, Visit visit, RedirectAttributes flash) {
        flash.addFlashAttribute("tried", incidents.tryAgain(visit.actor(), key));
        return "redirect:/incidents";
    }
}
