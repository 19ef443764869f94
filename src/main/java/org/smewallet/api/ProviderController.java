package org.smewallet.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.smewallet.provider.Provider;
import org.smewallet.provider.ProviderDirectory;
import org.smewallet.shared.Answers;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.Page;
import org.smewallet.shared.Pillar;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The public list of registered providers. */
@RestController
@RequestMapping(path = "/api/v1/providers", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Providers")
class ProviderController {

    private static final int LONGEST_NAME = 200;

    private final ProviderDirectory providers;

    ProviderController(ProviderDirectory providers) {
        this.providers = providers;
    }

    /** A provider as the public list shows it; both days of its validity count. */
    record ProviderAnswer(String providerNumber, String name, Pillar pillar, String enterpriseNumber, LocalDate validFrom, LocalDate validTo) {

        static ProviderAnswer of(Provider provider) {
            return new ProviderAnswer(provider.number().number(), provider.name(), provider.pillar(), provider.enterpriseNumber().toString(),
                    provider.validFrom(), provider.validTo());
        }
    }

    @GetMapping
    @Operation(summary = "Search providers by name, pillar and day of validity; open to everyone")
    Page<ProviderAnswer> search(@RequestParam(required = false) String name, @RequestParam(required = false) String pillar,
            @RequestParam(required = false) String date, @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        Caller.Slice slice = Caller.Slice.of(page, size);
        Map<String, String> given = new HashMap<>();
        given.put("name", name);
        given.put("pillar", pillar);
        given.put("date", date);
        Answers asked = Caller.parameters(given);
        String part = asked.text("name", LONGEST_NAME).orElse(null);
        Pillar wanted = asked.choice("pillar", Pillar.class).orElse(null);
        LocalDate day = asked.date("date").orElse(null);
        asked.check();
        return providers.search(part, wanted, day, slice.page(), slice.size()).map(ProviderAnswer::of);
    }

    @GetMapping("/{providerNumber}")
    @Operation(summary = "One provider; the number may be written as people type it")
    ProviderAnswer get(@PathVariable String providerNumber) {
        return providers.find(providerNumber).map(ProviderAnswer::of).orElseThrow(() -> new NotFound("Provider"));
    }
}
