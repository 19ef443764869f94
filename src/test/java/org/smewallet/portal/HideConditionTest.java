package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class HideConditionTest {

    private final HideCondition condition = HideCondition.parse("=pillar != \"TRAINING\" or trainingMode != \"REMOTE\"");

    @Test
    void any_comparison_that_holds_hides() {
        assertThat(condition.holds(Map.of("pillar", "ADVICE"))).isTrue();
        assertThat(condition.holds(Map.of("pillar", "TRAINING", "trainingMode", "CLASSROOM"))).isTrue();
        assertThat(condition.holds(Map.of("pillar", "TRAINING", "trainingMode", "REMOTE"))).isFalse();
    }

    @Test
    void what_was_not_answered_hides_nothing() {
        assertThat(condition.holds(Map.of())).isFalse();
        assertThat(condition.holds(Map.of("pillar", "", "trainingMode", ""))).isFalse();
    }

    @Test
    void equality_works_too_and_the_browser_gets_the_same_words() {
        HideCondition advice = HideCondition.parse("=pillar = \"ADVICE\"");
        assertThat(advice.holds(Map.of("pillar", "ADVICE"))).isTrue();
        assertThat(advice.written()).isEqualTo("pillar = ADVICE");
        assertThat(condition.written()).isEqualTo("pillar != TRAINING|trainingMode != REMOTE");
    }

    @Test
    void no_condition_never_hides() {
        assertThat(HideCondition.parse("").holds(Map.of("pillar", "ADVICE"))).isFalse();
        assertThat(HideCondition.parse("").written()).isNull();
    }

    @Test
    void a_condition_that_says_more_is_not_passed_over_in_silence() {
        assertThatThrownBy(() -> HideCondition.parse("=count(participants) > 3")).isInstanceOf(IllegalArgumentException.class);
    }
}
