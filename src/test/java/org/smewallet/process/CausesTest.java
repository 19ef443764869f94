package org.smewallet.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.pvm.PvmException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.smewallet.shared.StepNotAllowed;

class CausesTest {

    static Stream<RuntimeException> lost() {
        return Stream.of(new OptimisticLockingException("ENGINE-03005"), new NullValueException("Cannot find task with id 1: task is null"),
                new ProcessEngineException("no execution: list of executions is empty"),
                new PvmException("cannot signal execution 1: it has no current activity"), new IllegalStateException(new OptimisticLockingException("inside")));
    }

    @ParameterizedTest
    @MethodSource("lost")
    @DisplayName("however the engine says that somebody else was faster, the person reads a sentence")
    void a_lost_race_is_a_sentence(RuntimeException failure) {
        assertThat(Causes.known(failure)).isInstanceOf(StepNotAllowed.class);
    }

    @Test
    @DisplayName("a failure stays a failure")
    void a_failure_stays_one() {
        RuntimeException failure = new ProcessEngineException("Unknown property used in expression");
        assertThat(Causes.known(failure)).isSameAs(failure);
    }
}
