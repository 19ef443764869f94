package org.smewallet.wallet;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often a node checks the ledger by itself.
 *
 * @param every pause between two checks; zero: never
 */
@ConfigurationProperties("smewallet.ledger-check")
record LedgerCheckSettings(@DefaultValue("6h") Duration every) {
}
