package org.smewallet.document;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the virus scanner listens, in the protocol of clamd.
 *
 * @param host empty: there is none, the check of the content alone decides
 * @param connect longest wait for the connection
 * @param answer longest wait for its answer
 * @param againEvery pause between two looks at what waits in quarantine
 */
@Validated
@ConfigurationProperties("smewallet.scanner")
record ScannerSettings(@DefaultValue("") String host,
                       @DefaultValue("3310") @Min(1) @Max(65535) int port,
                       @DefaultValue("2s") Duration connect,
                       @DefaultValue("10s") Duration answer,
                       @DefaultValue("30s") Duration againEvery) {

    boolean isSet() {
        return !host.isBlank();
    }
}
