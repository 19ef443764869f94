package org.smewallet.process.tasklist;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.smewallet.identity.Actor;
import org.smewallet.identity.CurrentActor;
import org.smewallet.identity.Role;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the engine's web applications whoever Spring Security let in: the name and the staff groups, no password. */
@Configuration
class TasklistLogin {

    /** After Spring Security's chain. */
    private static final int ORDER = 201;

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> engineLogin(CurrentActor current, StaffAccounts accounts) {
        FilterRegistrationBean<ContainerBasedAuthenticationFilter> login = new FilterRegistrationBean<>(new StaffFilter(current, accounts));
        login.setOrder(ORDER);
        login.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        login.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
        return login;
    }

    private static class StaffFilter extends ContainerBasedAuthenticationFilter {

        private final CurrentActor current;
        private final StaffAccounts accounts;

        StaffFilter(CurrentActor current, StaffAccounts accounts) {
            this.current = current;
            this.accounts = accounts;
        }

        @Override
        public void init(FilterConfig config) {
            authenticationProvider = new AuthenticationProvider() {

                @Override
                public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
                    return current.find().filter(Actor::isStaff).map(StaffFilter.this::result).orElseGet(AuthenticationResult::unsuccessful);
                }

                @Override
                public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
                    // Spring Security has asked already.
                }
            };
        }

        private AuthenticationResult result(Actor actor) {
            accounts.provide(actor);
            AuthenticationResult result = AuthenticationResult.successful(actor.person());
            result.setGroups(actor.roles().stream().filter(Role::isStaff).map(Role::group).toList());
            return result;
        }
    }
}
