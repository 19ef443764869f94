package org.smewallet.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.smewallet.enterprise.Invitations;
import org.smewallet.identity.Mandates;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the link of an invitation leads: after signing in, a button takes it; opening the page changes nothing. */
@Controller
class InvitationPages {

    private final Invitations invitations;
    private final Mandates mandates;

    InvitationPages(Invitations invitations, Mandates mandates) {
        this.invitations = invitations;
        this.mandates = mandates;
    }

    @GetMapping(Invitations.PATH + "{token}")
    String ask(@PathVariable String token, Visit visit, Model model) {
        return page(invitations.offer(token), token, visit, model);
    }

    /** A login that is bound to another organisation does not reach the enterprise: the next login does. */
    @PostMapping(Invitations.PATH + "{token}")
    String accept(@PathVariable String token, Visit visit, Model model, RedirectAttributes flash) {
        Optional<Invitations.Offer> taken = invitations.accept(visit.actor(), token);
        if (taken.isEmpty()) {
            return page(taken, token, visit, model);
        }
        boolean inReach = mandates.inReach(visit.actor(), taken.get().enterprise());
        flash.addFlashAttribute("done", inReach ? "invitation.accepted" : "invitation.acceptedForLater");
        return "redirect:/enterprises" + (inReach ? "/" + taken.get().enterprise().digits() : "");
    }

    private static String page(Optional<Invitations.Offer> offer, String token, Visit visit, Model model) {
        if (offer.isEmpty()) {
            visit.response().setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        model.addAttribute("offer", offer.orElse(null)).addAttribute("address", Invitations.PATH + token);
        return "invitation";
    }
}
