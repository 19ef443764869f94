package org.smewallet.api;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The kept answers, a row a key. */
@Component
class IdempotentCalls {

    private static final int CLEAN_EVERY = 500;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApiSettings settings;
    private final AtomicInteger claims = new AtomicInteger();

    IdempotentCalls(JdbcClient jdbc, Clock clock, ApiSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    /** A call and what it asked for. */
    record Call(String caller, String key, String requestHash) {
    }

    /** The answer that a call got. */
    record Kept(String requestHash, int status, byte[] body) {
    }

    /** The answer kept for the key, if it is not too old. */
    Optional<Kept> find(Call call) {
        return jdbc.sql("""
                select request_hash, answer_status, answer_body from idempotent_call
                where caller = ? and call_key = ? and created_at >= ? and answer_status is not null""")
                .params(call.caller(), call.key(), Timestamp.from(oldest()))
                .query((row, number) -> new Kept(row.getString(1), row.getInt(2), row.getBytes(3))).optional();
    }

    /** Takes the key; waits while another call holds it. */
    void claim(Call call) {
        jdbc.sql("delete from idempotent_call where caller = ? and call_key = ? and created_at < ?")
                .params(call.caller(), call.key(), Timestamp.from(oldest())).update();
        jdbc.sql("insert into idempotent_call (caller, call_key, request_hash, created_at) values (?, ?, ?, ?)")
                .params(call.caller(), call.key(), call.requestHash(), Timestamp.from(clock.instant())).update();
    }

    void keep(Call call, int status, byte[] body) {
        jdbc.sql("update idempotent_call set answer_status = ?, answer_body = ? where caller = ? and call_key = ?")
                .params(status, body, call.caller(), call.key()).update();
    }

    /** Each node sweeps now and then; what one misses the other finds. */
    void forgetOld() {
        if (claims.incrementAndGet() % CLEAN_EVERY == 0) {
            jdbc.sql("delete from idempotent_call where created_at < ?").param(Timestamp.from(oldest())).update();
        }
    }

    private Instant oldest() {
        return clock.instant().minus(settings.idempotencyKept());
    }
}
