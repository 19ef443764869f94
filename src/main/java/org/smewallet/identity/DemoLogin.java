package org.smewallet.identity;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Example people with an example password, on a server that listens on loopback only. */
@Configuration
@Profile("demo")
class DemoLogin implements Login {

    private static final String PASSWORD = "demo";
    /** Cheap on purpose: the password is known, and each call of a program carries it. */
    private static final int STRENGTH = 4;

    private final LoginPage page;

    DemoLogin(LoginPage page) {
        this.page = page;
    }

    @Override
    public void forPrograms(HttpSecurity http) throws Exception {
        http.httpBasic(basic -> basic.authenticationEntryPoint(Problems.unauthenticated("Basic realm=\"SME Wallet\"")));
    }

    @Override
    public void forPages(HttpSecurity http) throws Exception {
        http.formLogin(form -> page.configure(form).successHandler(new Landing()).failureHandler(new RefusedLogin())).logout(logout -> logout.logoutSuccessUrl("/"));
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(STRENGTH);
    }

    @Bean
    UserDetailsService personas(PasswordEncoder encoder, Clock clock) {
        String encoded = encoder.encode(PASSWORD);
        return login -> Persona.byLogin(login)
                .map(persona -> new User(persona.login(), encoded, Rights.of(persona.actor().roles(), Optional.empty(), Optional.of(clock.instant()))))
                .orElseThrow(() -> new UsernameNotFoundException("No such persona"));
    }
}
