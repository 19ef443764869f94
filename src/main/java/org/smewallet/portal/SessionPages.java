package org.smewallet.portal;

import org.smewallet.identity.OpenSessions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the person is signed in; a press ends every session but this one. */
@Controller
class SessionPages {

    private final OpenSessions sessions;

    SessionPages(OpenSessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping("/sessions")
    String show(Visit visit, Model model) {
        model.addAttribute("sessions", sessions.of(visit.actor(), current(visit)));
        return "sessions";
    }

    @PostMapping("/sessions/end-others")
    String endOthers(Visit visit, RedirectAttributes flash) {
        sessions.endOthers(visit.actor(), current(visit));
        flash.addFlashAttribute("done", "sessions.ended");
        return "redirect:/sessions";
    }

    private static String current(Visit visit) {
        return visit.request().getSession().getId();
    }
}
