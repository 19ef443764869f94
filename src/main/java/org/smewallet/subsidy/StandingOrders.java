package org.smewallet.subsidy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.smewallet.identity.Actor;
import org.smewallet.notification.NoticeKind;
import org.smewallet.rulebook.Parameter;
import org.smewallet.rulebook.Rulebook;
import org.smewallet.shared.Answers;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.InputRejected;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.StepNotAllowed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The standing order "pay when the invoice equals the eligible amount": announced, open to objection, then carried out (R-PAY-09). */
@Service
@Transactional
public class StandingOrders {

    private final Files files;
    private final Invoices invoices;
    private final Payments payments;
    private final Rulebook rulebook;

    StandingOrders(Files files, Invoices invoices, Payments payments, Rulebook rulebook) {
        this.files = files;
        this.invoices = invoices;
        this.payments = payments;
        this.rulebook = rulebook;
    }

    /** What became of a standing order when the time to object is over. */
    public enum Check {
        PLACE, STOPPED, NOT_POSSIBLE
    }

    /**
     * Announces the payment of an uploaded invoice that the standing order covers: everything fits, and its amount is the
     * eligible amount to the cent.
     *
     * @return the moment at which the time to object is over; empty when the enterprise orders itself
     */
    public Optional<Instant> announce(UUID invoiceId) {
        Invoice invoice = invoices.invoice(invoiceId);
        SubsidyApplication file = files.locked(invoice.file());
        if (!file.service().autoPay() || !invoice.mismatches().isEmpty() || !invoice.amount().equals(file.wallet().total())) {
            return Optional.empty();
        }
        LocalDate lastDay = files.today().plusDays(rulebook.number(Parameter.AUTO_PAY_OBJECTION_DAYS, files.today()));
        invoice.announce(lastDay);
        files.note(file, Actor.SYSTEM, "R-PAY-09", "Doorlopende opdracht: factuur %s wordt betaald, tenzij u bezwaar maakt tot en met %s."
                .formatted(invoice.invoiceNumber(), lastDay), "Standing order: invoice %s will be paid, unless you object until %s."
                .formatted(invoice.invoiceNumber(), lastDay));
        invoices.tell(file, invoice, NoticeKind.STANDING_ORDER_ANNOUNCED, "R-PAY-09", lastDay, List.of());
        return Optional.of(Brussels.endOf(lastDay));
    }

    /** Whether the announced order holds: balance, duplicates and advice are checked as on any order of that moment. */
    public Check check(FileNumber number, UUID invoiceId) {
        SubsidyApplication file = files.locked(number);
        Invoice invoice = invoices.invoice(invoiceId);
        if (invoice.standingOrder() != StandingOrder.WAITING || !invoice.isOpenIn(file)) {
            invoice.standing(StandingOrder.STOPPED);
            return Check.STOPPED;
        }
        boolean possible = isPossible(file, invoice);
        invoice.standing(possible ? StandingOrder.PLACED : StandingOrder.NOT_POSSIBLE);
        files.note(file, Actor.SYSTEM, "R-PAY-09", possible
                ? "Geen bezwaar: de doorlopende opdracht betaalt factuur %s.".formatted(invoice.invoiceNumber())
                : "De doorlopende opdracht kan factuur %s niet betalen.".formatted(invoice.invoiceNumber()), possible
                ? "No objection: the standing order pays invoice %s.".formatted(invoice.invoiceNumber())
                : "The standing order cannot pay invoice %s.".formatted(invoice.invoiceNumber()));
        return possible ? Check.PLACE : Check.NOT_POSSIBLE;
    }

    /**
     * The enterprise objects to the payment of one invoice.
     *
     * @throws NotFound for an invoice of another file
     * @throws StepNotAllowed when no standing order waits with it
     */
    public void object(FileNumber number, UUID invoiceId, Actor actor) {
        SubsidyApplication file = files.locked(number);
        Invoice invoice = invoices.invoice(invoiceId);
        if (!invoice.file().equals(number)) {
            throw new NotFound("Invoice");
        }
        if (invoice.standingOrder() != StandingOrder.WAITING || !file.status().isPayable()) {
            throw new StepNotAllowed("Voor deze factuur loopt geen opdracht waartegen u bezwaar kunt maken.",
                    "No order that you can object to waits for this invoice.");
        }
        stop(file, invoice, actor);
    }

    /** The enterprise wants to order each payment itself from now on; what was announced stops too. */
    public void cancel(FileNumber number, Actor actor) {
        SubsidyApplication file = files.locked(number);
        if (!file.service().autoPay()) {
            throw new StepNotAllowed("Er is geen doorlopende opdracht.", "There is no standing order.");
        }
        file.cancelStandingOrder();
        files.note(file, actor, "R-PAY-09", "Doorlopende opdracht stopgezet.", "Standing order cancelled.");
        invoices.waiting(file).forEach(invoice -> stop(file, invoice, actor));
    }

    private void stop(SubsidyApplication file, Invoice invoice, Actor actor) {
        invoice.standing(StandingOrder.STOPPED);
        files.note(file, actor, "R-PAY-09", "Bezwaar tegen de betaling van factuur %s: ze wordt niet vanzelf betaald.".formatted(invoice.invoiceNumber()),
                "Objection to the payment of invoice %s: it is not paid by itself.".formatted(invoice.invoiceNumber()));
    }

    private boolean isPossible(SubsidyApplication file, Invoice invoice) {
        try {
            PaymentOrderForm order = PaymentOrderForm.read(new Answers(Invoices.order(invoice)), file.service(), files.today());
            return file.status().isPayable() && payments.refusal(file, order).isEmpty();
        } catch (InputRejected incomplete) {
            // An advice whose invoice does not tell until when work was done: only the enterprise can say so.
            return false;
        }
    }
}
