package org.smewallet.process.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The clock of the demo beside a job executor that is at work. */
class DemoClockTest {

    private final MovableClock clock = new MovableClock("2026-04-15T09:30:00+02:00");
    private final ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
    private final SpringJobExecutor executor = new SpringJobExecutor();
    private final SlowStep slow = new SlowStep();
    private ProcessEngine engine;

    /** A step that stays at work until it is let go. */
    public static final class SlowStep {

        private final AtomicInteger times = new AtomicInteger();
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch letGo = new CountDownLatch(1);

        public void run() throws InterruptedException {
            times.incrementAndGet();
            begun.countDown();
            letGo.await(1, TimeUnit.MINUTES);
        }
    }

    @BeforeEach
    void start() {
        threads.setCorePoolSize(2);
        threads.initialize();
        executor.setTaskExecutor(threads);
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
        configuration.setProcessEngineName("clock-test");
        configuration.setJobExecutor(executor);
        configuration.setJobExecutorActivate(true);
        configuration.setBeans(Map.of("slow", slow));
        configuration.setEnforceHistoryTimeToLive(false);
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService().createDeployment().addModelInstance("slow.bpmn", Bpmn.createExecutableProcess("slow").startEvent()
                .serviceTask().camundaAsyncBefore().camundaExpression("${slow.run()}").endEvent().done()).deploy();
    }

    @AfterEach
    void stop() {
        slow.letGo.countDown();
        engine.close();
        threads.shutdown();
        clock.destroy();
    }

    @Test
    @DisplayName("the clock moves only when the executor has finished what it was at: two at one process instance undo each other")
    void the_executor_finishes_first() throws Exception {
        engine.getRuntimeService().startProcessInstanceByKey("slow");
        assertThat(slow.begun.await(1, TimeUnit.MINUTES)).isTrue();
        Instant target = clock.instant().plus(Duration.ofDays(2));
        CompletableFuture<Void> moved = CompletableFuture.runAsync(() -> new DemoClock(clock, engine).moveTo(target));
        assertThatThrownBy(() -> moved.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
        assertThat(clock.instant()).isBefore(target);
        assertThat(slow.times).as("at work in the same process instance").hasValue(1);
        slow.letGo.countDown();
        moved.get(1, TimeUnit.MINUTES);
        assertThat(clock.instant()).isAfterOrEqualTo(target);
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
        assertThat(executor.isActive()).isTrue();
    }
}
