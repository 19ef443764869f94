package org.smewallet.notification;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Where enterprises, or providers, read their mail: asked when mails are made, of whoever keeps the addresses (R-REG-05, R-NOT-01). */
public interface RegisteredAddresses {

    /** All addresses of each of these numbers; one without any, or of another kind, is absent. */
    Map<String, List<String>> of(Collection<String> numbers);
}
