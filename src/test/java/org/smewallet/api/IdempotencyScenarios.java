package org.smewallet.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.api.Program.Answer;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;

/** The same call twice has one effect and one answer (SECURITY R5). */
abstract class IdempotencyScenarios extends ProgramStories {

    @Test
    void the_same_key_and_body_give_the_same_answer() {
        Answer first = apply("k1", "555.00");
        Answer again = apply("k1", "555.00");
        assertThat(first.status()).as(first.raw().body()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void the_same_key_with_another_body_is_a_conflict() {
        apply("k1", "555.00");
        Answer other = apply("k1", "556.00");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text("code")).isEqualTo("CONFLICT");
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void another_key_is_another_call_and_a_key_is_only_its_callers() {
        apply("k1", "555.00");
        apply("k2", "555.00");
        assertThat(files()).isEqualTo(2);
        assertThat(program.send("entrepreneur", "POST", "/applications", Program.application(1, "555.00"), "k1").status()).isEqualTo(404);
    }

    @Test
    void a_refused_call_is_judged_again() {
        assertThat(apply("k1", "NaN").status()).isEqualTo(400);
        assertThat(apply("k1", "555.00").status()).isEqualTo(201);
    }

    @Test
    void an_answer_is_kept_for_a_day() {
        apply("k1", "555.00");
        time.goTo("2026-04-02T09:10");
        assertThat(apply("k1", "555.00").status()).isEqualTo(201);
        assertThat(files()).isEqualTo(2);
    }

    @Test
    @DisplayName("R5: two at once: one effect, and nobody is told of a second file")
    void two_at_once_have_one_effect() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Answer>> calls = IntStream.range(0, 4).mapToObj(i -> (Callable<Answer>) () -> apply("k1", "555.00")).toList();
            List<Answer> answers = new java.util.ArrayList<>();
            for (Future<Answer> call : callers.invokeAll(calls)) {
                answers.add(call.get());
            }
            assertThat(files()).isEqualTo(1);
            assertThat(answers).extracting(Answer::status).contains(201).containsAnyOf(201, 409).doesNotContain(500);
            assertThat(answers.stream().filter(answer -> answer.status() == 201).map(answer -> answer.text("fileNumber")).distinct()).hasSize(1);
        } finally {
            callers.shutdownNow();
        }
    }

    private Answer apply(String key, String fee) {
        return program.send("accountant", "POST", "/applications", Program.application(1, fee), key);
    }

    private int files() {
        return Integer.parseInt(program.call("accountant", "GET", "/applications", null).text("total"));
    }
}

@OnH2
class IdempotencyOnH2Test extends IdempotencyScenarios {
}

@OnPostgres
class IdempotencyOnPostgresTest extends IdempotencyScenarios {
}
