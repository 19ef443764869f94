package org.smewallet.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.smewallet.support.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who can have the ledger checked, and where the last answer is shown. */
abstract class LedgerCheckScenarios {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @DisplayName("Finance and operations have the ledger checked, for all others the address does not exist")
    @CsvSource({"finance,200", "admin,200", "caseworker,404", "entrepreneur,404", "provider,404", ",401"})
    void who_may(String persona, int status) {
        assertThat(new Visitor(port).call(persona, "POST", "/api/v1/ledger-check", "{}").statusCode()).isEqualTo(status);
    }

    @Test
    @DisplayName("The answer names each invariant, whether it holds and where not")
    void answer() {
        assertThat(new Visitor(port).call("finance", "POST", "/api/v1/ledger-check", "{}").body()).contains("\"balanced\":true", "\"accounts\":",
                "\"entries\":", "\"name\":\"postings-sum-to-zero\"", "\"name\":\"one-place-per-file\"", "\"holds\":true", "\"faults\":[]");
    }

    @Test
    @DisplayName("Health tells the last check to operations, and nothing of it to anybody else")
    void health() {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.call("admin", "GET", "/actuator/health", null).body()).contains("\"ledger\"", "not yet");
        assertThat(visitor.call(null, "GET", "/actuator/health", null).body()).contains("UP").doesNotContain("ledger");
    }
}

@OnH2
class LedgerCheckOnH2Test extends LedgerCheckScenarios {
}

@OnPostgres
class LedgerCheckOnPostgresTest extends LedgerCheckScenarios {
}
