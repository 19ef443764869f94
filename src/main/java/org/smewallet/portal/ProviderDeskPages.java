package org.smewallet.portal;

import java.time.Clock;
import java.util.List;
import org.smewallet.identity.Mandates;
import org.smewallet.provider.Provider;
import org.smewallet.provider.ProviderDirectory;
import org.smewallet.shared.Brussels;
import org.smewallet.subsidy.ProviderPayments;
import org.smewallet.subsidy.ReceivedRatings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What a provider looks up about itself: its payments and those to come, the ratings it received, its registration. */
@Controller
class ProviderDeskPages {

    private static final int PAGE_SIZE = 20;

    private final ProviderPayments payments;
    private final ReceivedRatings ratings;
    private final ProviderDirectory directory;
    private final Mandates mandates;
    private final Clock clock;

    ProviderDeskPages(ProviderPayments payments, ReceivedRatings ratings, ProviderDirectory directory, Mandates mandates, Clock clock) {
        this.payments = payments;
        this.ratings = ratings;
        this.directory = directory;
        this.mandates = mandates;
        this.clock = clock;
    }

    @GetMapping("/provider/payments")
    String payments(Visit visit, Model model) {
        model.addAttribute("payments", payments.ordered(visit.actor(), visit.page(), PAGE_SIZE)).addAttribute("totals", payments.totals(visit.actor()));
        return "provider-payments";
    }

    @GetMapping("/provider/payments/expected")
    String expected(Visit visit, Model model) {
        model.addAttribute("files", payments.toCome(visit.actor(), visit.page(), PAGE_SIZE));
        return "provider-expected";
    }

    @GetMapping("/provider/ratings")
    String ratings(Visit visit, Model model) {
        model.addAttribute("averages", ratings.averages(visit.actor()).orElse(null))
                .addAttribute("ratings", ratings.list(visit.actor(), visit.page(), PAGE_SIZE));
        return "provider-ratings";
    }

    @GetMapping("/provider/registration")
    String registration(Visit visit, Model model) {
        List<Provider> own = mandates.providersOf(visit.actor()).stream().map(directory::get).toList();
        model.addAttribute("providers", own).addAttribute("today", Brussels.today(clock));
        return "provider-registration";
    }
}
