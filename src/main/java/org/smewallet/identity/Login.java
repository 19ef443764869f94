package org.smewallet.identity;

import java.util.Optional;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** How people and programs sign in: with personas in profile demo, with the Flemish login in profile prod. */
interface Login {

    void forPrograms(HttpSecurity http) throws Exception;

    void forPages(HttpSecurity http) throws Exception;

    /** Where signing out leads beside our own pages, {@code https://host}: a form may go there. Empty where it stays here. */
    default Optional<String> signsOutAt() {
        return Optional.empty();
    }
}
