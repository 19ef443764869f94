package org.smewallet.api;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of the interface.
 *
 * @param callsPerSecond of one account, and of one address
 * @param jsonLimit longest JSON body
 * @param bankFileLimit longest bank statement
 * @param invoiceLimit longest electronic invoice
 * @param idempotencyKept how long an answer is given again for the same Idempotency-Key
 */
@ConfigurationProperties("smewallet.api")
record ApiSettings(@DefaultValue("50") int callsPerSecond, @DefaultValue("1MB") DataSize jsonLimit,
        @DefaultValue("50MB") DataSize bankFileLimit, @DefaultValue("10MB") DataSize invoiceLimit,
        @DefaultValue("24h") Duration idempotencyKept) {
}
