package org.smewallet.subsidy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.smewallet.document.Documents;
import org.smewallet.identity.Actor;
import org.smewallet.notification.NoticeKind;
import org.smewallet.rulebook.Parameter;
import org.smewallet.rulebook.Rulebook;
import org.smewallet.shared.Answers;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.CommandRefused;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Money;
import org.smewallet.shared.Reason;
import org.smewallet.wallet.Account;
import org.smewallet.wallet.Booking;
import org.smewallet.wallet.Ledger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Payment orders of the enterprise and the end of the file (PROCESS 2.4). */
@Service
@Transactional
public class Payments {

    private final Files files;
    private final PayoutRows payouts;
    private final InvoiceRows invoices;
    private final WalletOfFile wallets;
    private final Ledger ledger;
    private final Rulebook rulebook;
    private final Documents documents;
    private final ApplicationEventPublisher events;

    Payments(Files files, PayoutRows payouts, InvoiceRows invoices, WalletOfFile wallets, Ledger ledger, Rulebook rulebook,
            Documents documents, ApplicationEventPublisher events) {
        this.files = files;
        this.payouts = payouts;
        this.invoices = invoices;
        this.wallets = wallets;
        this.ledger = ledger;
        this.rulebook = rulebook;
        this.documents = documents;
        this.events = events;
    }

    /** The moment at which the wallet closes and the next reminder of a payment that was not ordered (R-TIME-09, R-PAY-08). */
    public PaymentLimits limits(FileNumber number) {
        SubsidyApplication file = files.locked(number);
        return new PaymentLimits(Brussels.endOf(file.limits().useLastDay()), nextReminder(file));
    }

    /** Reminds of the payment that people forget (R-PAY-08). */
    public Instant remind(FileNumber number) {
        SubsidyApplication file = files.locked(number);
        files.tellEnterprise(file, files.notice(file, NoticeKind.PAYMENT_REMINDER, "R-PAY-08", files.today().toString())
                .amount(wallets.available(file)).lastDay(file.limits().useLastDay()));
        return nextReminder(file);
    }

    /**
     * Takes a payment order, form {@code orderPayment}; it is booked by {@link #book}.
     *
     * @return id of the payout
     * @throws CommandRefused REFUSED_AFTER_USE_DEADLINE, REFUSED_INSUFFICIENT_BALANCE or REFUSED_DUPLICATE_INVOICE (R-PAY-02)
     */
    public String order(FileNumber number, Actor actor, Answers answers) {
        SubsidyApplication file = files.locked(number);
        if (file.limits().useLastDay() != null && files.today().isAfter(file.limits().useLastDay())) {
            throw refused("REFUSED_AFTER_USE_DEADLINE", "R-TIME-09", "De portefeuille kon tot en met %s gebruikt worden."
                    .formatted(file.limits().useLastDay()), "The wallet could be used until %s.".formatted(file.limits().useLastDay()));
        }
        files.locked(number, FileStatus::isPayable);
        PaymentOrderForm form = PaymentOrderForm.read(answers, file.service(), files.today());
        PartiesOfPayout parties = payouts.parties(file, Payout.invoiceKey(file, form.invoiceNumber()));
        refusal(file, form, parties).ifPresent(refused -> {
            throw refused;
        });
        documents.attach(form.invoice(), number.number());
        Money own = file.wallet().ownPartOf(form.amount());
        String id = number + "-P" + (file.payouts().size() + 1);
        file.pay(new Payout(id, file, form, own, parties, files.now(), actor.person()));
        if (file.hasOpenInvoices()) {
            invoices.findByInvoiceKey(Payout.invoiceKey(file, form.invoiceNumber())).filter(i -> i.isOpenIn(file)).ifPresent(invoice -> {
                invoice.ordered(id);
                file.invoiceOrdered();
            });
        }
        files.note(file, actor, "R-PAY-01", "Betaalopdracht %s: factuur %s, %s euro.".formatted(id, form.invoiceNumber(), form.amount()),
                "Payment order %s: invoice %s, %s euro.".formatted(id, form.invoiceNumber(), form.amount()));
        return id;
    }

    /** The id of the payout ordered last. */
    @Transactional(readOnly = true)
    public String newest(FileNumber number) {
        List<Payout> all = files.get(number).payouts();
        return all.get(all.size() - 1).id();
    }

    /** Books what was ordered, split over own money and subsidy (R-PAY-05), and has it sent. */
    public void book(FileNumber number) {
        SubsidyApplication file = files.locked(number);
        for (Payout payout : file.payouts()) {
            if (payout.state() == TransferState.ORDERED) {
                bookOut(payout);
                events.publishEvent(new PayoutOrdered(payout.id(), number));
                tellUnlessOrderedByHand(file, payout);
            }
        }
    }

    /** Whoever gives an order knows of it; one that a standing order gave is told. */
    private void tellUnlessOrderedByHand(SubsidyApplication file, Payout payout) {
        if (payout.orderedBy().equals(Actor.SYSTEM.person())) {
            files.tellEnterprise(file, files.notice(file, NoticeKind.PAYMENT_ORDERED, "R-PAY-01", payout.id()).amount(payout.amount()));
        }
    }

    /** The order of an invoice is given up: was the invoice uploaded, it waits again. */
    void reopenInvoice(SubsidyApplication file, Payout payout) {
        invoices.findByInvoiceKey(Payout.invoiceKey(file, payout.invoiceNumber())).filter(i -> i.isOrderedBy(payout)).ifPresent(invoice -> {
            invoice.reopened();
            file.awaitInvoice();
        });
    }

    void bookOut(Payout payout) {
        ledger.book(Booking.of(payout.file(), payout.id() + "-" + (payout.attempt() + 1), "R-PAY-05", files.today())
                .move(Account.OWN, Account.PROVIDER, payout.ownPart()).move(Account.SUBSIDY, Account.PROVIDER, payout.subsidyPart()));
    }

    /** BALANCE: something can still be ordered; UNDER_WAY: payouts are out; DONE: nothing is left and all are settled. */
    public String state(FileNumber number) {
        SubsidyApplication file = files.locked(number);
        if (wallets.available(file).isPositive()) {
            return "BALANCE";
        }
        return wallets.hasPayoutUnderWay(file) ? "UNDER_WAY" : "DONE";
    }

    /** The applicant gives up the rest: own part back, subsidy part to the agency (R-REF-02). */
    public void closeRest(FileNumber number, Actor actor) {
        SubsidyApplication file = files.locked(number);
        // With each order a rest can be given up: what a cancelled payout frees again is one of its own.
        String step = "rest-" + file.payouts().size();
        wallets.giveBackRest(file, step, "R-REF-02");
        file.becomes(file.status(), "CLOSED_REST_REFUNDED");
        files.note(file, actor, "R-REF-02", "De rest van de portefeuille gaat terug.", "The rest of the wallet goes back.");
        files.tellEnterprise(file, files.notice(file, NoticeKind.REST_REFUNDED, "R-REF-02", step));
    }

    /** The wallet's last day has passed: the rest goes back (R-TIME-09, R-REF-05), a rating that is still open ends. */
    public void closeUnused(FileNumber number) {
        SubsidyApplication file = files.locked(number);
        if (file.status() == FileStatus.PAID) {
            close(number, Actor.SYSTEM);
            return;
        }
        wallets.giveBackRest(file, "use-limit", "R-REF-05");
        file.becomes(FileStatus.CLOSED, "CLOSED_REST_REFUNDED");
        files.note(file, Actor.SYSTEM, "R-TIME-09", "Gesloten na de laatste gebruiksdag; de rest gaat terug.",
                "Closed after the last day of use; the rest goes back.");
        files.tellEnterprise(file, files.notice(file, NoticeKind.REST_REFUNDED, "R-REF-05", "use-limit"));
        events.publishEvent(new FileClosed(number));
    }

    /** The file is done; {@link FileClosed} says so to whoever wants to know. */
    public void close(FileNumber number, Actor actor) {
        SubsidyApplication file = files.locked(number);
        file.becomes(FileStatus.CLOSED, file.outcome());
        files.note(file, actor, "R-PAY-03", "Dossier afgesloten.", "File closed.");
        events.publishEvent(new FileClosed(number));
    }

    private Instant nextReminder(SubsidyApplication file) {
        LocalDate today = files.today();
        List<LocalDate> days = new ArrayList<>();
        if (file.fundedOn() != null) {
            days.add(file.fundedOn().plusDays(rulebook.number(Parameter.REMINDER_PAYMENT_DAYS, today)));
        }
        days.add(file.service().endDate().plusDays(rulebook.number(Parameter.REMINDER_AFTER_END_DAYS, today)));
        rulebook.numbers(Parameter.REMINDER_USE_DEADLINE_DAYS, today).forEach(before -> days.add(file.limits().useLastDay().minusDays(before)));
        return Reminders.next(days, files.now());
    }

    /** Why such an order cannot be booked as things stand; empty when it can (R-PAY-02). */
    Optional<CommandRefused> refusal(SubsidyApplication file, PaymentOrderForm form) {
        return refusal(file, form, payouts.parties(file, Payout.invoiceKey(file, form.invoiceNumber())));
    }

    private Optional<CommandRefused> refusal(SubsidyApplication file, PaymentOrderForm form, PartiesOfPayout parties) {
        Money available = wallets.available(file);
        if (form.amount().isMoreThan(available)) {
            return Optional.of(refused("REFUSED_INSUFFICIENT_BALANCE", "R-PAY-02", "In de portefeuille zit %s euro; u vroeg %s euro."
                    .formatted(available, form.amount()), "The wallet holds %s euro; you asked %s euro.".formatted(available, form.amount())));
        }
        return parties.sameInvoice() > 0
                ? Optional.of(duplicate("Factuur %s van deze dienstverlener is al betaald of besteld.", "Invoice %s of this provider has been paid or ordered already.",
                        form.invoiceNumber()))
                : Optional.empty();
    }

    /** The provider's invoice of this number is known already (R-PAY-02). */
    static CommandRefused duplicate(String dutch, String english, String invoiceNumber) {
        return refused("REFUSED_DUPLICATE_INVOICE", "R-PAY-02", dutch.formatted(invoiceNumber), english.formatted(invoiceNumber));
    }

    private static CommandRefused refused(String code, String rule, String dutch, String english) {
        return new CommandRefused(code, new Reason(rule, dutch, english, null));
    }

    /** When the wallet closes and when the next reminder is due. */
    public record PaymentLimits(Instant passedAt, Instant reminderAt) {
    }
}
