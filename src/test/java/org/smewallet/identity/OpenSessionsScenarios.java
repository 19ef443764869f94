package org.smewallet.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.smewallet.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** How long, and at how many places, a person stays signed in. */
abstract class OpenSessionsScenarios {

    @LocalServerPort
    int port;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    JdbcIndexedSessionRepository sessions;
    @Autowired
    SessionSettings settings;

    @BeforeEach
    void nobody_is_signed_in() {
        jdbc.update("delete from spring_session");
    }

    @Test
    @DisplayName("A9: a session that is used all the time is over after its longest time, in Tasklist too; a younger one goes on")
    void longest_time() {
        List<Visitor> both = List.of(signedIn("caseworker"), signedIn("caseworker2"));
        age("caseworker", settings.longest());
        age("caseworker2", settings.longest().minusMinutes(5));
        both.forEach(visitor -> assertThat(isIn(visitor)).isTrue());
        sessions.cleanUpExpiredSessions();
        assertThat(both).extracting(this::isIn).containsExactly(false, true);
        assertThat(both.get(0).get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(302);
    }

    @Test
    @DisplayName("A9: one session too many ends the one that was used longest ago")
    void most_sessions() {
        List<Visitor> all = IntStream.range(0, settings.most()).mapToObj(number -> signedIn("entrepreneur")).toList();
        assertThat(isIn(all.get(0))).isTrue();
        assertThat(isIn(signedIn("entrepreneur"))).isTrue();
        assertThat(all).filteredOn(visitor -> !isIn(visitor)).containsExactly(all.get(1));
    }

    @Test
    @DisplayName("A9: a person ends all other sessions of his own, and nobody else's")
    void ends_the_others() {
        Visitor other = signedIn("entrepreneur");
        Visitor somebodyElse = signedIn("entrepreneur2");
        Visitor here = signedIn("entrepreneur");
        assertThat(here.get("/sessions?lang=en").body()).contains("This browser").containsOnlyOnce("Another browser");
        assertThat(here.submit("/sessions/end-others", here.token(), "x=1").headers().firstValue("Location").orElseThrow()).endsWith("/sessions");
        assertThat(here.get("/sessions?lang=en").body()).contains("All other sessions have been ended").doesNotContain("Another browser", "end-others");
        assertThat(List.of(other, somebodyElse, here)).extracting(this::isIn).containsExactly(false, true, true);
    }

    private Visitor signedIn(String persona) {
        return new Visitor(port).signIn(persona);
    }

    private boolean isIn(Visitor visitor) {
        return visitor.get("/sessions").statusCode() == 200;
    }

    private void age(String persona, Duration by) {
        assertThat(jdbc.update("update spring_session set creation_time = creation_time - ? where principal_name = ?", by.toMillis(), persona)).isOne();
    }
}

@OnH2
class OpenSessionsOnH2Test extends OpenSessionsScenarios {
}

@OnPostgres
class OpenSessionsOnPostgresTest extends OpenSessionsScenarios {
}
