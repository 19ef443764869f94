package org.smewallet.provider;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.smewallet.notification.RegisteredAddresses;
import org.springframework.stereotype.Component;

/** The address that each provider registered, for many at once. */
@Component
class ProviderAddresses implements RegisteredAddresses {

    private final Providers providers;

    ProviderAddresses(Providers providers) {
        this.providers = providers;
    }

    @Override
    public Map<String, List<String>> of(Collection<String> numbers) {
        return providers.findByProviderNumberIn(numbers).stream()
                .collect(Collectors.toMap(provider -> provider.number().number(), provider -> List.of(provider.email())));
    }
}
