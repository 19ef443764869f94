package org.smewallet.provider;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes entries of the public list of providers over. */
@Service
public class ProviderListMaintenance {

    private final Providers providers;

    ProviderListMaintenance(Providers providers) {
        this.providers = providers;
    }

    /** Puts the provider on the list; one that stands there already is left as it is. */
    @Transactional
    public void add(RegisteredProvider entry) {
        if (providers.findByNumber(entry.number()).isEmpty()) {
            providers.save(new Provider(entry));
        }
    }
}
