package org.smewallet.notification;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How mails leave; the server itself is set by {@code spring.mail.*}.
 *
 * @param keep true: nothing is sent, mails are kept to be shown
 * @param held true: mails wait on this node, as after a restore until it is known which of them went out before
 * @param from sender's address
 * @param pollEvery pause between two looks at what waits
 * @param batch most mails that a node claims at once
 * @param claim how long a claimed mail is left alone by the other nodes
 * @param pauses before the second, third, ... attempt; after the last one the mail has failed
 */
@Validated
@ConfigurationProperties("smewallet.mail")
record MailSettings(@DefaultValue("false") boolean keep,
                    @DefaultValue("false") boolean held,
                    @DefaultValue("kmo-portefeuille@localhost") @NotBlank String from,
                    @DefaultValue("5s") Duration pollEvery,
                    @DefaultValue("20") @Min(1) int batch,
                    @DefaultValue("10m") Duration claim,
                    @DefaultValue({"1m", "5m", "15m", "1h", "4h", "12h", "24h"}) @NotEmpty List<Duration> pauses) {
}
