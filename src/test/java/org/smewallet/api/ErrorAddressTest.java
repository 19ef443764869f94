package org.smewallet.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.smewallet.support.OnH2;
import org.smewallet.support.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;

@OnH2
class ErrorAddressTest {

    @LocalServerPort
    int port;

    @Test
    void the_address_of_errors_is_a_page_for_nobody() {
        assertThat(new Visitor(port).get("/error").headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
        assertThat(new Visitor(port).signIn("entrepreneur").get("/error").statusCode()).isEqualTo(404);
    }
}
