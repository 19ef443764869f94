package org.smewallet.identity;

import org.springframework.core.io.ResourceLoader;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.stereotype.Component;

/** The portal's own login page, where it has one. */
@Component
class LoginPage {

    static final String PATH = "/login";

    private final boolean own;

    LoginPage(ResourceLoader resources) {
        own = resources.getResource("classpath:/templates/login.html").exists();
    }

    FormLoginConfigurer<HttpSecurity> configure(FormLoginConfigurer<HttpSecurity> form) {
        return own ? form.loginPage(PATH) : form;
    }
}
