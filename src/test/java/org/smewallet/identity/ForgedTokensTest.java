package org.smewallet.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientAutoConfiguration;
import org.springframework.boot.autoconfigure.security.oauth2.client.servlet.OAuth2ClientWebSecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.oauth2.resource.servlet.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.util.UriComponentsBuilder;

/** Profile prod as it is configured, in front of a login server that lies (SECURITY A10). */
class ForgedTokensTest {

    private static final String CLIENT = "wallet";
    private static final String AUDIENCE = "wallet-interface";
    private static final String CALLBACK = "/login/oauth2/code/acmidm";

    private final LoginServer server = new LoginServer();
    private WebApplicationContextRunner prod;

    @Configuration
    @EnableWebMvc
    @EnableWebSecurity
    @EnableConfigurationProperties(LoginSettings.class)
    @Import({SecurityConfiguration.class, FlemishLogin.class, FlemishClaims.class, Who.class})
    static class Doors {
    }

    /** Says who came in. */
    @RestController
    static class Who {

        @GetMapping({"/who", "/api/v1/who"})
        String who(Authentication login) {
            return login.getName() + " " + Rights.roles(login.getAuthorities());
        }
    }

    @BeforeEach
    void profile_prod() {
        prod = new WebApplicationContextRunner().withInitializer(new ConfigDataApplicationContextInitializer())
                .withConfiguration(AutoConfigurations.of(OAuth2ClientAutoConfiguration.class, OAuth2ClientWebSecurityAutoConfiguration.class,
                        OAuth2ResourceServerAutoConfiguration.class))
                .withUserConfiguration(Doors.class).withPropertyValues("spring.profiles.active=prod", "SMEWALLET_LOGIN_ISSUER=" + server.issuer(),
                        "SMEWALLET_LOGIN_CLIENT_ID=" + CLIENT, "SMEWALLET_LOGIN_CLIENT_SECRET=secret", "SMEWALLET_LOGIN_AUDIENCE=" + AUDIENCE,
                        "SMEWALLET_AGENCY_CODE=OVO000001");
    }

    @AfterEach
    void server_down() {
        server.close();
    }

    @Test
    @DisplayName("A10: a program's token without signature, of another key, issuer or audience, changed, or not valid now is refused with 401")
    void tokens_of_programs() {
        JWTClaimsSet good = server.claims(AUDIENCE).build();
        prod.run(context -> {
            MockMvc caller = caller(context);
            MockHttpServletResponse welcome = call(caller, server.signed(good));
            assertThat(welcome.getStatus()).isEqualTo(200);
            assertThat(welcome.getContentAsString()).isEqualTo("somebody [ENTREPRENEUR]");
            Map<String, String> forged = forged(good);
            forged.put("no token at all", "x.y.z");
            for (Map.Entry<String, String> token : forged.entrySet()) {
                assertThat(call(caller, token.getValue()).getStatus()).as(token.getKey()).isEqualTo(401);
            }
        });
    }

    @Test
    @DisplayName("A10: a person's login with such a token, another nonce, a code used again or a state of somebody else signs nobody in")
    void tokens_of_people() {
        prod.run(context -> {
            MockMvc browser = caller(context);
            Attempt good = begin(browser);
            assertThat(arrive(browser, good, UnaryOperator.identity()).getRedirectedUrl()).isEqualTo("/files");
            assertThat(who(browser, good)).isEqualTo("somebody [ENTREPRENEUR]");
            assertThat(back(browser, good).getRedirectedUrl()).as("the code once more").contains("error");

            for (String kind : forged(server.claims(CLIENT).build()).keySet()) {
                Attempt login = begin(browser);
                server.handOut(forged(server.claims(CLIENT).claim("nonce", login.nonce()).build()).get(kind));
                assertThat(back(browser, login).getRedirectedUrl()).as(kind).contains("error");
                assertThat(who(browser, login)).as(kind).isEmpty();
            }
            Attempt replayed = begin(browser);
            assertThat(arrive(browser, replayed, claims -> claims.claim("nonce", good.nonce())).getRedirectedUrl()).as("nonce of before").contains("error");
            Attempt bare = begin(browser);
            assertThat(arrive(browser, bare, claims -> claims.claim("nonce", null)).getRedirectedUrl()).as("no nonce").contains("error");
            Attempt victim = begin(browser);
            Attempt thief = new Attempt(victim.session(), begin(browser).state(), victim.nonce());
            assertThat(back(browser, thief).getRedirectedUrl()).as("state of another session").contains("error");
        });
    }

    /** The same claims, each in one way not to be trusted. */
    private Map<String, String> forged(JWTClaimsSet good) {
        Map<String, String> forged = new LinkedHashMap<>();
        forged.put("alg none", LoginServer.unsigned(good));
        forged.put("another key", server.signedByAnother(good));
        forged.put("public key as secret", server.signedWithThePublicKey(good));
        forged.put("changed afterwards", server.changedAfterwards(good));
        forged.put("another issuer", server.signed(new JWTClaimsSet.Builder(good).issuer("https://login.example").build()));
        forged.put("another audience", server.signed(new JWTClaimsSet.Builder(good).audience("another-application").build()));
        forged.put("expired", server.signed(new JWTClaimsSet.Builder(good).issueTime(Date.from(Instant.now().minusSeconds(7200)))
                .expirationTime(Date.from(Instant.now().minusSeconds(3600))).build()));
        return forged;
    }

    /** A login under way: what the browser and the login server know of it. */
    private record Attempt(MockHttpSession session, String state, String nonce) {
    }

    private static MockMvc caller(WebApplicationContext context) {
        return MockMvcBuilders.webAppContextSetup(context).addFilters(context.getBean(FilterChainProxy.class)).build();
    }

    private static MockHttpServletResponse call(MockMvc caller, String token) throws Exception {
        return caller.perform(get("/api/v1/who").header("Authorization", "Bearer " + token)).andReturn().getResponse();
    }

    private Attempt begin(MockMvc browser) throws Exception {
        MockHttpSession session = new MockHttpSession();
        String address = browser.perform(get("/oauth2/authorization/acmidm").session(session)).andReturn().getResponse().getRedirectedUrl();
        assertThat(address).startsWith(server.issuer() + "/authorize");
        Map<String, String> asked = UriComponentsBuilder.fromUriString(String.valueOf(address)).build().getQueryParams().toSingleValueMap();
        return new Attempt(session, asked.get("state").replace("%3D", "="), asked.get("nonce"));
    }

    private MockHttpServletResponse arrive(MockMvc browser, Attempt login, UnaryOperator<JWTClaimsSet.Builder> change) throws Exception {
        server.handOut(server.signed(change.apply(server.claims(CLIENT).claim("nonce", login.nonce())).build()));
        return back(browser, login);
    }

    private static MockHttpServletResponse back(MockMvc browser, Attempt login) throws Exception {
        return browser.perform(get(CALLBACK).session(login.session()).param("code", "code").param("state", login.state())).andReturn().getResponse();
    }

    private static String who(MockMvc browser, Attempt login) throws Exception {
        return browser.perform(get("/who").session(login.session())).andReturn().getResponse().getContentAsString();
    }
}
