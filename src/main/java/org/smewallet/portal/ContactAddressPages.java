package org.smewallet.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.smewallet.enterprise.ContactAddresses;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the link in a mail leads: after signing in, a button confirms the address; opening the page changes nothing. */
@Controller
class ContactAddressPages {

    private final ContactAddresses addresses;

    ContactAddressPages(ContactAddresses addresses) {
        this.addresses = addresses;
    }

    @GetMapping(ContactAddresses.PATH + "{token}")
    String ask(@PathVariable String token, Visit visit, Model model) {
        return page(addresses.addressOf(visit.actor(), token), token, visit, model);
    }

    @PostMapping(ContactAddresses.PATH + "{token}")
    String confirm(@PathVariable String token, Visit visit, Model model, RedirectAttributes flash) {
        if (addresses.confirm(visit.actor(), token).isEmpty()) {
            return page(Optional.empty(), token, visit, model);
        }
        flash.addFlashAttribute("done", "contact.confirmed");
        return "redirect:/enterprises";
    }

    @PostMapping("/enterprises/registrations/{number}/link")
    String sendAgain(@PathVariable String number, Visit visit, RedirectAttributes flash) {
        addresses.sendAgain(visit.actor(), number);
        flash.addFlashAttribute("done", "contact.sent");
        return "redirect:/enterprises";
    }

    private static String page(Optional<String> address, String token, Visit visit, Model model) {
        if (address.isEmpty()) {
            visit.response().setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        model.addAttribute("email", address.orElse(null)).addAttribute("address", ContactAddresses.PATH + token);
        return "contact-address";
    }
}
