package org.smewallet.portal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.smewallet.provider.Provider;
import org.smewallet.provider.ProviderDirectory;
import org.smewallet.shared.Pillar;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Anyone can look up a registered provider by name or number. */
@Controller
class ProviderSearchPage {

    private static final int MOST = 50;
    private static final int LONGEST_NAME = 100;

    private final ProviderDirectory directory;

    ProviderSearchPage(ProviderDirectory directory) {
        this.directory = directory;
    }

    @GetMapping("/providers")
    String providers(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String pillar, Model model) {
        String wanted = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        Pillar service = Stream.of(Pillar.values()).filter(p -> p.name().equals(pillar)).findFirst().orElse(null);
        Optional<Provider> byNumber = directory.find(wanted);
        List<Provider> found = byNumber.map(List::of).orElseGet(() -> directory.search(wanted, service, null, 0, MOST).items());
        model.addAttribute("name", wanted).addAttribute("pillar", service).addAttribute("pillars", Pillar.values()).addAttribute("providers", found);
        return "providers";
    }
}
