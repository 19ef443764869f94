package org.smewallet.bench;

import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** How long processors worked, whatever else the machine did meanwhile: for the application with its users, and for its PostgreSQL. */
record Processors(Duration application, Duration database) {

    /** Until now. */
    static Processors until(JdbcTemplate jdbc) {
        long connection = jdbc.queryForObject("select pg_backend_pid()", Long.class);
        Stream<ProcessHandle> server = ProcessHandle.of(connection).flatMap(ProcessHandle::parent).stream().flatMap(ProcessHandle::children);
        return new Processors(worked(ProcessHandle.current()), server.map(Processors::worked).reduce(Duration.ZERO, Duration::plus));
    }

    Processors since(Processors earlier) {
        return new Processors(application.minus(earlier.application), database.minus(earlier.database));
    }

    Duration together() {
        return application.plus(database);
    }

    private static Duration worked(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
