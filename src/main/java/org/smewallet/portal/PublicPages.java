package org.smewallet.portal;

import java.time.Clock;
import org.smewallet.shared.Brussels;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What anyone may read without signing in. */
@Controller
class PublicPages {

    private final ComplaintWays complaint;
    private final Clock clock;

    PublicPages(ComplaintWays complaint, Clock clock) {
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

    /** Where a form arrives that came without its token; the status is set by who sends it here. */
    @RequestMapping("/expired")
    String expired() {
        return "error/expired";
    }
}
