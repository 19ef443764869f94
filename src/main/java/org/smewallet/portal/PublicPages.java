package org.smewallet.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.smewallet.rulebook.Rulebook;
import org.smewallet.shared.Brussels;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What anyone may read without signing in. */
@Controller
class PublicPages {

    private final Rulebook rulebook;
    private final ComplaintWays complaint;
    private final Clock clock;

    PublicPages(Rulebook rulebook, ComplaintWays complaint, Clock clock) {
        this.rulebook = rulebook;
        this.complaint = complaint;
        this.clock = clock;
    }

    @GetMapping("/")
    String start() {
        return "index";
    }

    @GetMapping("/help")
    String help(Model model) {
        model.addAttribute("complaint", complaint.on(Brussels.today(clock)));
        return "help";
    }

    @GetMapping("/accessibility")
    String accessibility() {
        return "accessibility";
    }

    @GetMapping("/rulebook")
    String rulebook(@RequestParam(defaultValue = "") String date, Model model) {
        LocalDate today = Brussels.today(clock);
        LocalDate day = today;
        boolean wrong = false;
        try {
            day = date.isBlank() ? today : LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            wrong = true;
        }
        model.addAttribute("wrongDate", wrong).addAttribute("date", day).addAttribute("parameters", rulebook.parameters(day));
        return "rulebook";
    }
}
