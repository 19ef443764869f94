package org.smewallet.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smewallet.support.Visitor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.web.embedded.EmbeddedWebServerFactoryCustomizerAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;

/** What a caller can say about himself in headers, by the product's own settings of its server. */
class BehindProxyTest {

    /** A server that tells whom it sees and where it believes to be. */
    @ImportAutoConfiguration({ServletWebServerFactoryAutoConfiguration.class, EmbeddedWebServerFactoryCustomizerAutoConfiguration.class})
    static class Mirror {

        @Bean
        ServletRegistrationBean<HttpServlet> mirror() {
            return new ServletRegistrationBean<>(new HttpServlet() {
                @Override
                protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                    response.getWriter().print(request.getRemoteAddr() + " " + request.getRequestURL() + " " + request.isSecure());
                }
            }, "/*");
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"X-Forwarded-For, 198.51.100.7", "X-Forwarded-Proto, https", "X-Forwarded-Host, evil.example", "X-Forwarded-Port, 1",
            "X-Forwarded-Prefix, /evil", "Forwarded, for=198.51.100.7;host=evil.example;proto=https"})
    @DisplayName("O2: who does not call through the proxy is seen as he is, whatever he says")
    void a_caller_past_the_proxy(String header, String value) {
        try (ServletWebServerApplicationContext server = server("192\\.0\\.2\\.1")) {
            assertThat(seen(server, header, value)).isEqualTo("127.0.0.1 http://localhost:" + server.getWebServer().getPort() + "/files false");
        }
    }

    @Test
    @DisplayName("O2: of the addresses that the proxy passes on the last one counts, the one that it added itself")
    void a_caller_who_begins_the_list() {
        try (ServletWebServerApplicationContext server = server(null)) {
            assertThat(seen(server, "X-Forwarded-For", "203.0.113.9, 10.0.0.5, 198.51.100.7")).startsWith("198.51.100.7 ");
            assertThat(seen(server, "X-Forwarded-For", "203.0.113.9, 10.0.0.5")).as("a caller inside is no proxy").startsWith("10.0.0.5 ");
        }
    }

    @Test
    @DisplayName("The proxy on this machine tells that the caller came over TLS; the host is the one that was asked for, nothing else")
    void what_the_proxy_tells() {
        try (ServletWebServerApplicationContext server = server(null)) {
            assertThat(seen(server, "X-Forwarded-Proto", "https")).isEqualTo("127.0.0.1 https://localhost/files true");
            String direct = "127.0.0.1 http://localhost:" + server.getWebServer().getPort() + "/files false";
            assertThat(seen(server, "X-Forwarded-Host", "evil.example")).isEqualTo(direct);
            assertThat(seen(server, "X-Forwarded-Prefix", "/evil")).isEqualTo(direct);
            assertThat(seen(server, "Forwarded", "for=203.0.113.9;host=evil.example;proto=https")).isEqualTo(direct);
        }
    }

    private static String seen(ServletWebServerApplicationContext server, String header, String value) {
        Visitor visitor = new Visitor(server.getWebServer().getPort());
        return visitor.send(visitor.request("/files").header(header, value).GET()).body();
    }

    /** @param proxies whose headers count, as the environment says; null for what stands in the product's settings */
    private static ServletWebServerApplicationContext server(String proxies) {
        return (ServletWebServerApplicationContext) new SpringApplicationBuilder(Mirror.class).profiles("prod").web(WebApplicationType.SERVLET)
                .run("--server.port=0", proxies == null ? "" : "--server.tomcat.remoteip.internal-proxies=" + proxies);
    }
}
