package org.smewallet.notification;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The mailbox that delivery reports come to, read by IMAP.
 *
 * @param host empty: no mailbox is read
 * @param tls false only where the server is on this machine
 * @param every pause between two looks
 */
@Validated
@ConfigurationProperties("smewallet.mail.reports")
record ReportSettings(@DefaultValue("") String host,
                      @DefaultValue("993") @Min(1) @Max(65535) int port,
                      @DefaultValue("") String username,
                      @DefaultValue("") String password,
                      @DefaultValue("INBOX") String folder,
                      @DefaultValue("true") boolean tls,
                      @DefaultValue("2m") Duration every) {

    boolean isSet() {
        return !host.isBlank();
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "ReportSettings[" + username + "@" + host + ":" + port + "/" + folder + "]";
    }
}
