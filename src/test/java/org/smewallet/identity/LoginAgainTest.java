package org.smewallet.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.view.InternalResourceViewResolver;

/** The doors of profile prod, with the Flemish login in front of them; nothing of the login itself is called. */
class LoginAgainTest {

    private static final String START = "/oauth2/authorization/acmidm";

    private final AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
    private MockMvc browser;

    @Configuration
    @EnableWebMvc
    @EnableWebSecurity
    @Import({SecurityConfiguration.class, FlemishLogin.class, FlemishClaims.class, SignOut.class})
    @ComponentScan(basePackages = "org.smewallet.portal", useDefaultFilters = false,
            includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.SignInPage"))
    static class Prod {

        @Bean
        LoginSettings settings() {
            return new LoginSettings("smewallet_rol_3d", "OVO000001");
        }

        @Bean
        SessionSettings sessions() {
            return new SessionSettings(Duration.ofHours(12), 10);
        }

        @Bean
        ClientRegistrationRepository registrations() {
            return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId("acmidm").clientId("wallet").clientSecret("secret")
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE).redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                    .scope("openid", "profile").authorizationUri("https://login.example/authorize").tokenUri("https://login.example/token")
                    .jwkSetUri("https://login.example/keys").userNameAttributeName("sub").build());
        }

        @Bean
        ViewResolver views() {
            return new InternalResourceViewResolver("/pages/", ".html");
        }

        @Bean
        JwtDecoder tokens() {
            return token -> {
                throw new IllegalStateException("no token is read here");
            };
        }
    }

    @BeforeEach
    void start() {
        context.setServletContext(new MockServletContext());
        TestPropertyValues.of("spring.profiles.active=prod").applyTo(context);
        context.register(Prod.class);
        context.refresh();
        browser = MockMvcBuilders.webAppContextSetup(context).addFilters(context.getBean(FilterChainProxy.class)).build();
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    @DisplayName("the way in is our own page, which keeps the wish for a fresh login: no library writes one in its place")
    void the_login_page_is_our_own() throws Exception {
        assertThat(wayTo("/files")).endsWith("/login");
        var page = browser.perform(get("/login").queryParam("again", "")).andReturn();
        assertThat(page.getHandler()).isNotNull();
        assertThat(page.getModelAndView().getModel()).extracting("registrations").asString().isEqualTo("[acmidm=" + START + "?again]");
    }

    @Test
    void the_flemish_login_is_asked_to_sign_in() throws Exception {
        assertThat(wayTo(START)).startsWith("https://login.example/authorize?").contains("client_id=wallet").doesNotContain("prompt=", "max_age=");
    }

    @Test
    @DisplayName("R-REG-06 who changes an account proves again who he is: the login may not reuse an earlier one")
    void again_asks_for_a_fresh_login() throws Exception {
        String way = browser.perform(get(START).queryParam("again", "")).andReturn().getResponse().getRedirectedUrl();
        assertThat(way).startsWith("https://login.example/authorize?").contains("prompt=login", "max_age=0", "state=", "scope=openid");
    }

    private String wayTo(String address) throws Exception {
        return browser.perform(get(address)).andReturn().getResponse().getRedirectedUrl();
    }
}
