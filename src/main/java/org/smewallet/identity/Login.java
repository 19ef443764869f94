package org.smewallet.identity;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** How people and programs sign in: with personas in profile demo, with the Flemish login in profile prod. */
interface Login {

    void forPrograms(HttpSecurity http) throws Exception;

    void forPages(HttpSecurity http) throws Exception;
}
