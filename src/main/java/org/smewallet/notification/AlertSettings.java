package org.smewallet.notification;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who watches over the system.
 *
 * @param address mailbox that gets a sign of life each day; whoever reads it must act when none comes. Empty: nobody
 * @param from time of day from which it is sent, Europe/Brussels
 */
@ConfigurationProperties("smewallet.alert")
record AlertSettings(@DefaultValue("") String address, @DefaultValue("06:00") LocalTime from) {
}
