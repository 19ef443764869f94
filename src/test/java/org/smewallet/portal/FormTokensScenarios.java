package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.identity.Actor;
import org.smewallet.identity.Role;
import org.smewallet.shared.StepNotAllowed;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.smewallet.support.Race;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;

/** R5: a form sent twice has one effect and one answer, at whichever nodes it arrives. */
abstract class FormTokensScenarios {

    @Autowired
    JdbcClient jdbc;
    @Autowired
    PlatformTransactionManager transactions;
    private final AtomicInteger effects = new AtomicInteger();
    private FormTokens oneNode;
    private FormTokens anotherNode;

    @BeforeEach
    void two_nodes() {
        oneNode = new FormTokens(jdbc, transactions);
        anotherNode = new FormTokens(jdbc, transactions);
    }

    @Test
    @DisplayName("R5: sent to two nodes at the same moment, a form is done once and leads both to the same page")
    void twice_at_once() {
        String token = oneNode.next(visit("entrepreneur", ""));
        Race<String> race = Race.between(() -> oneNode.once(visit("entrepreneur", token), effect("/files/1")),
                () -> anotherNode.once(visit("entrepreneur", token), effect("/files/2")));
        assertThat(race.failures()).isEmpty();
        assertThat(race.results()).hasSize(2).containsOnly(race.results().get(0));
        assertThat(effects).hasValue(1);
    }

    @Test
    @DisplayName("R5: what failed, or only showed the form again, may be sent again")
    void again_after_a_failure() {
        Visit visit = visit("entrepreneur", oneNode.next(visit("entrepreneur", "")));
        assertThatThrownBy(() -> oneNode.once(visit, () -> {
            throw new StepNotAllowed("Niet nu.", "Not now.");
        })).isInstanceOf(StepNotAllowed.class);
        assertThat(oneNode.once(visit, effect(""))).isEmpty();
        assertThat(anotherNode.once(visit, effect("/files/1"))).isEqualTo("/files/1");
        assertThat(oneNode.once(visit, effect("/files/2"))).isEqualTo("/files/1");
        assertThat(effects).hasValue(2);
    }

    @Test
    @DisplayName("A form that this person was never shown does nothing")
    void of_another_person() {
        String token = oneNode.next(visit("entrepreneur", ""));
        for (Visit stranger : new Visit[] {visit("entrepreneur2", token), visit("entrepreneur", "no-token")}) {
            assertThat(oneNode.once(stranger, effect("/files/1"))).isNull();
            assertThat(oneNode.begin(stranger, effect("1"))).isNull();
            assertThat(oneNode.onceAlone(stranger, effect("/files/1"))).isNull();
        }
        assertThat(effects).hasValue(0);
    }

    @Test
    void what_a_form_began_is_the_same_at_every_node() {
        Visit visit = visit("entrepreneur", oneNode.next(visit("entrepreneur", "")));
        assertThat(oneNode.begun(visit)).isNull();
        assertThat(oneNode.begin(visit, effect("1"))).isEqualTo("1");
        assertThat(anotherNode.begin(visit, effect("2"))).isEqualTo("1");
        assertThat(anotherNode.begun(visit)).isEqualTo("1");
        assertThat(effects).hasValue(1);
    }

    @Test
    void what_ends_its_own_transactions_is_done_once_too() {
        Visit visit = visit("provider", oneNode.next(visit("provider", "")));
        Race<String> race = Race.between(() -> oneNode.onceAlone(visit, effect("/provider/answers/1")),
                () -> anotherNode.onceAlone(visit, effect("/provider/answers/2")));
        assertThat(race.failures()).isEmpty();
        assertThat(race.results()).hasSize(2).containsOnly(race.results().get(0));
        assertThat(effects).hasValue(1);
    }

    private Supplier<String> effect(String answer) {
        return () -> {
            effects.incrementAndGet();
            return answer;
        };
    }

    private static Visit visit(String person, String token) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setParameter("_token", token);
        return new Visit(new Actor(person, Set.of(Role.ENTREPRENEUR)), Locale.ENGLISH, request, new MockHttpServletResponse());
    }
}

@OnH2
class FormTokensOnH2Test extends FormTokensScenarios {
}

@OnPostgres
class FormTokensOnPostgresTest extends FormTokensScenarios {
}
