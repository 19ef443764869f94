package org.smewallet.process.tasklist;

import jakarta.servlet.DispatcherType;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.smewallet.identity.Role;
import org.smewallet.identity.SameOrigin;
import org.smewallet.identity.SignOut;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The engine's web applications are for staff: Tasklist for all of them, Cockpit and Admin for the administrator. */
@Configuration
class TasklistSecurity {

    private static final String[] STAFF = {Role.CASE_WORKER.name(), Role.INSPECTOR.name(), Role.FINANCE_MANAGER.name(),
            Role.AUDIT_BUREAU.name(), Role.QUALITY_CHAMBER.name(), Role.RULEBOOK_ADMIN.name(), Role.PROCESS_ANALYST.name(), Role.ADMIN.name()};

    @Bean
    @Order(3)
    SecurityFilterChain tasklist(HttpSecurity http, TasklistRules rules, TasklistAnswers answers, SignOut signOut, ProcessEngineConfigurationImpl engine)
            throws Exception {
        PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
        return http.securityMatcher(path.matcher("/camunda/**"))
                .addFilterAfter(new SameOrigin(), SecurityContextHolderFilter.class)
                .addFilterAfter(signOut.atTheDoor(), HeaderWriterFilter.class)
                .addFilterAfter(new TasklistPolicy(), HeaderWriterFilter.class)
                .addFilterAfter(new TasklistGate(rules, answers, signOut, engine.getQueryMaxResultsLimit()), AuthorizationFilter.class)
                // The web applications bring their own token; exactly their two paths are exempt from ours.
                .csrf(csrf -> csrf.ignoringRequestMatchers(path.matcher("/camunda/app/**"), path.matcher("/camunda/api/**")))
                .authorizeHttpRequests(all -> all.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll()
                        .requestMatchers(path.matcher("/camunda/app/cockpit/**"), path.matcher("/camunda/app/admin/**"),
                                path.matcher("/camunda/api/cockpit/**")).hasRole(Role.ADMIN.name())
                        .requestMatchers(path.matcher("/camunda/**")).hasAnyRole(STAFF)
                        .anyRequest().denyAll())
                .headers(headers -> headers.frameOptions(frame -> frame.deny()))
                .exceptionHandling(refusal -> refusal
                        .defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), path.matcher("/camunda/api/**"))
                        .defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/login"), path.matcher("/camunda/**")))
                .build();
    }
}
