package org.smewallet.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The way in: example persons in the demo, the strong means of R-ID-01 through OpenID Connect elsewhere. */
@Controller
class SignInPage {

    private final ObjectProvider<ClientRegistrationRepository> registrations;

    SignInPage(ObjectProvider<ClientRegistrationRepository> registrations) {
        this.registrations = registrations;
    }

    @GetMapping("/login")
    String login(HttpServletRequest request, Model model) {
        String again = request.getParameter("again") == null ? "" : "?again";
        Map<String, String> ways = new TreeMap<>();
        if (registrations.getIfAvailable() instanceof Iterable<?> known) {
            known.forEach(entry -> {
                if (entry instanceof ClientRegistration registration) {
                    ways.put(registration.getClientName(), "/oauth2/authorization/" + registration.getRegistrationId() + again);
                }
            });
        }
        model.addAttribute("registrations", ways.entrySet()).addAttribute("passwords", ways.isEmpty());
        return "login";
    }
}
