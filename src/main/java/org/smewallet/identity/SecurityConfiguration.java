package org.smewallet.identity;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** Which address is open to whom. What stands nowhere here needs a login; Tasklist's chain stands with Tasklist. */
@Configuration
class SecurityConfiguration {

    /** Pages show our own files only: no inline script, no frame, nothing from elsewhere. */
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    private static final String[] CLOSED = {"/camunda/api/admin/setup/**", "/engine-rest/**", "/rest/**", "/h2-console/**", "/api/engine/**",
            "/api/admin/**", "/api/cockpit/**", "/api/tasklist/**"};
    private static final String METRICS = "/actuator/prometheus";
    private static final String[] OPEN_PAGES = {"/", "/login", "/calculator", "/rulebook", "/providers", "/help", "/accessibility"};
    private static final String[] OPEN_FILES = {"/css/**", "/js/**", "/webjars/**", "/img/**", "/favicon.ico"};
    private static final String[] OPEN_IN_DEMO = {"/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/**", "/swagger-ui/**", "/swagger-ui.html"};

    private final Login login;
    private final boolean demo;
    private final boolean ownManagementPort;

    SecurityConfiguration(Login login, Environment environment) {
        this.login = login;
        demo = environment.acceptsProfiles(Profiles.of("demo"));
        ownManagementPort = ManagementPortType.get(environment) == ManagementPortType.DIFFERENT;
    }

    /** Patterns cover every servlet, the engine's own as well. */
    @Bean
    static PathPatternRequestMatcherBuilderFactoryBean pathPatterns() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    /** Doors that the libraries bring along and that stay walled up, for the administrator too. */
    @Bean
    @Order(0)
    SecurityFilterChain closedDoors(HttpSecurity http) throws Exception {
        return http.securityMatcher(CLOSED).authorizeHttpRequests(all -> all.anyRequest().denyAll()).csrf(AbstractHttpConfigurer::disable)
                .exceptionHandling(refusal -> refusal.accessDeniedHandler(Problems.hidden())
                        .authenticationEntryPoint((request, response, failure) -> Problems.hide(request, response)))
                .build();
    }

    /** Health for everyone; metrics on the management port, or for the administrator where there is no such port. */
    @Bean
    @Order(1)
    SecurityFilterChain operations(HttpSecurity http) throws Exception {
        login.forPrograms(http);
        return http.securityMatcher("/actuator", "/actuator/**").csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(all -> {
                    all.requestMatchers("/actuator/health", "/actuator/health/**").permitAll();
                    if (ownManagementPort) {
                        all.requestMatchers(METRICS).permitAll();
                    }
                    all.requestMatchers(METRICS).hasRole(Role.ADMIN.name());
                    all.anyRequest().denyAll();
                })
                .exceptionHandling(refusal -> refusal.accessDeniedHandler(Problems.hidden()))
                .build();
    }

    /** The interface for programs: every call carries its login, there is no session to steal. */
    @Bean
    @Order(2)
    SecurityFilterChain programs(HttpSecurity http) throws Exception {
        login.forPrograms(http);
        return http.securityMatcher("/api/**").csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(all -> all.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll()
                        .requestMatchers(HttpMethod.POST, "/api/v1/calculations").permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/v1/rulebook", "/api/v1/providers").permitAll()
                        .requestMatchers("/api/v1/**").authenticated()
                        .anyRequest().denyAll())
                .exceptionHandling(refusal -> refusal.accessDeniedHandler(Problems.hidden()))
                .build();
    }

    /** Everything else: the pages. */
    @Bean
    @Order(100)
    SecurityFilterChain pages(HttpSecurity http, SignOut signOut) throws Exception {
        login.forPages(http);
        return http
                .addFilterAfter(new SameOrigin(), SecurityContextHolderFilter.class)
                .addFilterAfter(signOut.atTheDoor(), HeaderWriterFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY + login.signsOutAt().map(place -> " " + place).orElse("")))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(frame -> frame.deny()))
                .logout(logout -> logout.invalidateHttpSession(true).clearAuthentication(true)
                        .addLogoutHandler(new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(Directive.STORAGE))))
                .authorizeHttpRequests(all -> {
                    // What a refusal is shown on: reached from inside only, neither has an address that anyone could open.
                    all.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll();
                    all.requestMatchers(OPEN_PAGES).permitAll().requestMatchers(OPEN_FILES).permitAll();
                    if (demo) {
                        all.requestMatchers(OPEN_IN_DEMO).permitAll();
                    }
                    all.anyRequest().authenticated();
                })
                .requestCache(cache -> cache.requestCache(pageAskedFor()))
                .exceptionHandling(refusal -> refusal.accessDeniedHandler(Problems.expired()))
                .build();
    }

    /** Where a person lands after signing in: the page he asked for, not a piece that a script asked for its page. */
    private static RequestCache pageAskedFor() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> request.getMethod().equals("GET") && request.getHeader("HX-Request") == null
                && String.valueOf(request.getHeader("Accept")).contains("text/html"));
        return cache;
    }
}
