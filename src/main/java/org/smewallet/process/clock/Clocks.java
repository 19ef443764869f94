package org.smewallet.process.clock;

import java.time.Clock;
import org.smewallet.shared.Brussels;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The one clock: it cannot be moved, but for training and tests. */
@Configuration
class Clocks {

    @Bean
    @Profile("!demo & !test")
    Clock clock() {
        return Clock.system(Brussels.ZONE);
    }
}
