package org.smewallet.notification;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.smewallet.shared.EnterpriseNumber;

/** Where enterprises read their mail: asked when mails are made, of whoever keeps the addresses (R-REG-05, R-NOT-01). */
public interface RegisteredAddresses {

    /** All addresses of each of these enterprises; one without any is absent. */
    Map<EnterpriseNumber, List<String>> of(Collection<EnterpriseNumber> enterprises);
}
