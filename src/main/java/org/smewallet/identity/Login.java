package org.smewallet.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;

/** How people and programs sign in: with personas in profile demo, with the Flemish login in profile prod. */
interface Login {

    void forPrograms(HttpSecurity http) throws Exception;

    void forPages(HttpSecurity http) throws Exception;

    /** The address at which whoever signs out here signs out there too, with what tells who it is. Empty where it ends here. */
    default Optional<String> signsOutWith(HttpServletRequest request, Authentication who) {
        return Optional.empty();
    }

    /** Where signing out leads beside our own pages, {@code https://host}: a form may go there. Empty where it stays here. */
    default Optional<String> signsOutAt() {
        return Optional.empty();
    }
}
