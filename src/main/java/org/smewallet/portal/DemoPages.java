package org.smewallet.portal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.smewallet.enterprise.ActivationPaper;
import org.smewallet.enterprise.Letter;
import org.smewallet.enterprise.Letters;
import org.smewallet.notification.Mail;
import org.smewallet.notification.Mails;
import org.smewallet.process.clock.DemoClock;
import org.smewallet.process.demo.ExampleBank;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.Page;
import org.springframework.context.annotation.Profile;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The demo's clock and bank, and the letters and mails that left nowhere. */
@Controller
@Profile("demo")
class DemoPages {

    private static final int PAGE_SIZE = 20;

    private final DemoClock demoClock;
    private final Letters letters;
    private final ActivationPaper paper;
    private final Mails mails;
    private final ExampleBank bank;
    private final Clock clock;

    DemoPages(DemoClock demoClock, Letters letters, ActivationPaper paper, Mails mails, ExampleBank bank, Clock clock) {
        this.demoClock = demoClock;
        this.letters = letters;
        this.paper = paper;
        this.mails = mails;
        this.bank = bank;
        this.clock = clock;
    }

    /** A letter on the page. */
    record PostedLetter(long id, String addressee, String address, String text, Instant at) {
    }

    @GetMapping("/demo")
    String demo(Visit visit, Model model) {
        List<PostedLetter> posted = letters.findByPostedAtIsNotNullOrderById().stream()
                .map(l -> new PostedLetter(l.id(), l.addressee(), l.address(), l.body().orElse(""), l.postedAt().orElse(null))).toList();
        var kept = mails.to(null, PageRequest.of(visit.page(), PAGE_SIZE));
        LocalDateTime tomorrow = LocalDateTime.ofInstant(clock.instant().plus(1, ChronoUnit.DAYS), Brussels.ZONE).truncatedTo(ChronoUnit.MINUTES);
        model.addAttribute("letters", posted).addAttribute("mails", new Page<Mail>(kept.getContent(), visit.page(), PAGE_SIZE, kept.getTotalElements()))
                .addAttribute("deposits", bank.awaitingDeposit(visit.actor())).addAttribute("payments", bank.awaitingExecution(visit.actor()))
                .addAttribute("suggested", DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm").format(tomorrow));
        return "demo";
    }

    /** The letter as it would be printed. */
    @GetMapping("/demo/letters/{id}")
    ResponseEntity<byte[]> letter(@PathVariable long id) {
        Letter letter = letters.findByIdAndPostedAtIsNotNull(id).orElseThrow(() -> new NotFound("Letter"));
        return FilePages.download("brief-" + letter.key() + ".pdf", "application/pdf", paper.print(letter));
    }

    @PostMapping("/demo/clock")
    String move(@RequestParam(defaultValue = "") String moment, RedirectAttributes flash) {
        flash.addFlashAttribute("done", moved(moment));
        return "redirect:/demo";
    }

    /** Deposits for one of the visitor's own files; a foreign one is not found. */
    @PostMapping("/demo/deposits/{number}")
    String deposit(@PathVariable String number, @RequestParam(defaultValue = "RIGHT") String communication, Visit visit, RedirectAttributes flash) {
        boolean right = !communication.equals("WRONG");
        bank.deposit(visit.actor(), FilePages.fileNumber(number), right);
        flash.addFlashAttribute("done", right ? "demo.deposited" : "demo.depositedWrong");
        return "redirect:/demo";
    }

    @PostMapping("/demo/payments")
    String pay(Visit visit, RedirectAttributes flash) {
        bank.executePayments(visit.actor());
        flash.addFlashAttribute("done", "demo.paid");
        return "redirect:/demo";
    }

    private String moved(String moment) {
        try {
            var target = LocalDateTime.parse(moment).atZone(Brussels.ZONE).toInstant();
            if (target.isBefore(clock.instant())) {
                return "demo.back";
            }
            demoClock.moveTo(target);
            return "demo.moved";
        } catch (DateTimeParseException e) {
            return "demo.wrong";
        }
    }
}
