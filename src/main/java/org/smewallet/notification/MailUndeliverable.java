package org.smewallet.notification;

import java.time.LocalDate;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.ProviderNumber;

/**
 * A mail could not be delivered and won't be tried again; the portal alert is written already (R-NOT-04).
 *
 * @param enterprise null when it was not for an enterprise
 * @param provider null when it was not for a provider
 * @param fileNumber null when it was about no file
 * @param lastDay last day of what it asked, or null
 */
public record MailUndeliverable(NoticeKind kind, String recipient, EnterpriseNumber enterprise, ProviderNumber provider,
                                String fileNumber, LocalDate lastDay) {
}
