package org.smewallet.enterprise;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.smewallet.shared.EnterpriseSize;

/** The size of an enterprise for one calendar year, fixed by its first submitted application (R-SIZE-05). */
@Embeddable
record SizeOfYear(int sizeYear, @Enumerated(EnumType.STRING) EnterpriseSize sizeClass, Instant fixedAt) {
}
