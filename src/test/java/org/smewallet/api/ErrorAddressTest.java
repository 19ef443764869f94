package org.smewallet.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.smewallet.support.OnH2;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;

@OnH2
class ErrorAddressTest {

    @Autowired
    TestRestTemplate web;

    @Test
    void the_address_of_errors_is_no_page() {
        assertThat(web.getForEntity("/error", String.class).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }
}
