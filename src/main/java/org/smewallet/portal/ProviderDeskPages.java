package org.smewallet.portal;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.smewallet.identity.Mandates;
import org.smewallet.notification.MailChoices;
import org.smewallet.notification.NoticeTopic;
import org.smewallet.provider.Provider;
import org.smewallet.provider.ProviderDirectory;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.ProviderNumber;
import org.smewallet.subsidy.ProviderPayments;
import org.smewallet.subsidy.ReceivedRatings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a provider looks up about itself: its payments and those to come, the ratings it received, its registration. */
@Controller
class ProviderDeskPages {

    private static final int PAGE_SIZE = 20;

    private final ProviderPayments payments;
    private final ReceivedRatings ratings;
    private final ProviderDirectory directory;
    private final Mandates mandates;
    private final MailChoices choices;
    private final Clock clock;

    ProviderDeskPages(ProviderPayments payments, ReceivedRatings ratings, ProviderDirectory directory, Mandates mandates,
            MailChoices choices, Clock clock) {
        this.payments = payments;
        this.ratings = ratings;
        this.directory = directory;
        this.mandates = mandates;
        this.choices = choices;
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
        model.addAttribute("providers", own).addAttribute("today", Brussels.today(clock))
                .addAttribute("reminded", own.stream().filter(provider -> !choices.of(provider.number()).contains(NoticeTopic.REMINDERS)).map(Provider::number).toList());
        return "provider-registration";
    }

    /** Reminders can be switched off; what asks or decides cannot (R-NOT-01). */
    @PostMapping("/provider/registration/{number}/mails")
    String chooseMails(@PathVariable String number, Visit visit, RedirectAttributes flash) {
        ProviderNumber own = mandates.providersOf(visit.actor()).stream().filter(provider -> provider.number().equals(number)).findFirst()
                .orElseThrow(() -> new NotFound("Provider"));
        Set<NoticeTopic> without = EnumSet.of(NoticeTopic.REMINDERS);
        without.removeAll(MailChoicePages.ticked(visit));
        choices.choose(own, without);
        flash.addFlashAttribute("done", "mails.chosen");
        return "redirect:/provider/registration";
    }
}
