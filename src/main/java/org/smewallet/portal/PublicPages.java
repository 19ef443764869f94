package org.smewallet.portal;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What anyone may read without signing in. */
@Controller
class PublicPages {

    private final ComplaintWays complaint;
    private final MoneyFlow flow;
    private final Interrupted interrupted;
    private final Clock clock;

    PublicPages(ComplaintWays complaint, MoneyFlow flow, Interrupted interrupted, Clock clock) {
        this.complaint = complaint;
        this.flow = flow;
        this.interrupted = interrupted;
        this.clock = clock;
    }

    @GetMapping("/")
    String start() {
        return "index";
    }

    @GetMapping("/help")
    String help(Model model) {
        model.addAttribute("complaint", complaint.on(Brussels.today(clock))).addAttribute("flow", flow.on(Brussels.today(clock)));
        return "help";
    }

    @GetMapping("/accessibility")
    String accessibility() {
        return "accessibility";
    }

    /** Where a form is handed on that came without its token; the status is set by who hands it on. Nobody can ask for it. */
    @RequestMapping("/expired")
    String expired(HttpServletRequest request, Model model) {
        if (request.getDispatcherType() != DispatcherType.FORWARD) {
            throw new NotFound("Page");
        }
        model.addAttribute("goOn", interrupted.keep(request, PageFrames.asked(request)));
        return "error/expired";
    }
}
