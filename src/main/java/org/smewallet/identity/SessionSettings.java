package org.smewallet.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long and at how many places a person stays signed in.
 *
 * @param longest after its begin a session ends, however busy it is
 * @param most sessions of one person; one more ends the one that was used longest ago
 */
@ConfigurationProperties("smewallet.sessions")
record SessionSettings(@DefaultValue("12h") Duration longest, @DefaultValue("10") int most) {
}
