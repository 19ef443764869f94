package org.smewallet.subsidy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.smewallet.document.Documents;
import org.smewallet.document.StoredDocument;
import org.smewallet.identity.Actor;
import org.smewallet.notification.Notice;
import org.smewallet.notification.NoticeKind;
import org.smewallet.provider.Provider;
import org.smewallet.provider.Providers;
import org.smewallet.shared.Answers;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.InputRejected;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.ProviderNumber;
import org.smewallet.shared.StepNotAllowed;
import org.smewallet.subsidy.invoice.UblInvoice;
import org.smewallet.subsidy.invoice.UblReader;
import org.smewallet.subsidy.invoice.UblRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invoices that providers upload: read, compared with the file, kept as they came, and told to the enterprise (R-PAY-08). */
@Service
@Transactional
public class Invoices {

    private final Files files;
    private final InvoiceRows invoices;
    private final PayoutRows payouts;
    private final WalletOfFile wallets;
    private final Documents documents;
    private final Providers providers;

    Invoices(Files files, InvoiceRows invoices, PayoutRows payouts, WalletOfFile wallets, Documents documents, Providers providers) {
        this.files = files;
        this.invoices = invoices;
        this.payouts = payouts;
        this.wallets = wallets;
        this.documents = documents;
        this.providers = providers;
    }

    /**
     * Takes an invoice by form, {@code uploadInvoice}: number, date, amount without VAT, VAT and the document.
     *
     * @throws InputRejected for what cannot be, an advance invoice for advice included (R-PAY-06)
     * @throws org.smewallet.shared.CommandRefused REFUSED_DUPLICATE_INVOICE (R-PAY-02)
     */
    public UUID upload(FileNumber number, Actor actor, Answers answers) {
        SubsidyApplication file = payable(number);
        InvoiceForm form = InvoiceForm.read(answers, file.service(), files.today());
        requireOwn(form.document(), file.service().provider(), actor);
        return keep(file, form, false, InvoiceMatch.amount(form.amount(), wallets.available(file)), actor);
    }

    /**
     * Takes an electronic invoice, UBL 2.1 or Peppol BIS 3.
     *
     * @throws InputRejected with the line and the reason, for what is no such invoice, broken, a credit note or not in euro
     * @throws org.smewallet.shared.CommandRefused REFUSED_DUPLICATE_INVOICE (R-PAY-02)
     */
    public UUID uploadElectronic(FileNumber number, Actor actor, byte[] xml) {
        SubsidyApplication file = payable(number);
        UblInvoice invoice = read(xml);
        Provider provider = providers.findByNumber(file.service().provider()).orElseThrow();
        StoredDocument original = documents.storeXml("factuur " + invoice.number().replaceAll("[/\\\\]", "-"), xml, provider.number().number(), actor.person());
        InvoiceForm form = InvoiceForm.read(InvoiceForm.answers(invoice, original.id(), file.service()), file.service(), files.today());
        List<Mismatch> mismatches = new ArrayList<>(InvoiceMatch.contents(invoice, file, provider.enterpriseNumber()));
        mismatches.addAll(InvoiceMatch.amount(form.amount(), wallets.available(file)));
        return keep(file, form, true, mismatches, actor);
    }

    /** Tells the enterprise that there is an invoice to order, and what does not fit. */
    public void tell(UUID id) {
        Invoice invoice = invoice(id);
        SubsidyApplication file = files.locked(invoice.file());
        tell(file, invoice, NoticeKind.INVOICE_UPLOADED, "R-PAY-08", file.limits().useLastDay(), invoice.mismatches());
    }

    /** Tells the enterprise that the standing order could not be carried out, and that it orders itself (R-PAY-09). */
    public void askOrder(UUID id) {
        Invoice invoice = invoice(id);
        SubsidyApplication file = files.locked(invoice.file());
        tell(file, invoice, NoticeKind.STANDING_ORDER_FAILED, "R-PAY-09", file.limits().useLastDay(), List.of());
    }

    /** What the provider uploaded, as a payment order of the whole invoice. */
    @Transactional(readOnly = true)
    public Answers asOrder(UUID id) {
        return new Answers(order(invoice(id)));
    }

    private UUID keep(SubsidyApplication file, InvoiceForm form, boolean electronic, List<Mismatch> mismatches, Actor actor) {
        Optional<Invoice> former = former(file, form);
        former.ifPresent(invoice -> replace(file, invoice, actor));
        documents.attach(form.document(), file.number().number());
        Invoice invoice = invoices.save(new Invoice(file, form, electronic, mismatches, files.now(), actor.person()));
        file.awaitInvoice();
        files.note(file, actor, "R-PAY-08", "Factuur %s van %s euro zonder btw opgeladen.".formatted(form.invoiceNumber(), form.amount()),
                "Invoice %s of %s euro without VAT uploaded.".formatted(form.invoiceNumber(), form.amount()));
        return invoice.id();
    }

    /**
     * The invoice of this number that the new one takes the place of: of the same file, not ordered, and not the same again.
     *
     * @throws org.smewallet.shared.CommandRefused REFUSED_DUPLICATE_INVOICE for every other use of the number (R-PAY-02)
     */
    private Optional<Invoice> former(SubsidyApplication file, InvoiceForm form) {
        String key = Payout.invoiceKey(file, form.invoiceNumber());
        Optional<Invoice> former = invoices.findByInvoiceKey(key);
        if (payouts.existsByInvoiceKey(key) || former.filter(invoice -> !invoice.isOpenIn(file) || isSame(invoice, form)).isPresent()) {
            throw Payments.duplicate("Factuur %s van deze dienstverlener is al opgeladen, besteld of betaald.",
                    "Invoice %s of this provider has been uploaded, ordered or paid already.", form.invoiceNumber());
        }
        return former;
    }

    private boolean isSame(Invoice invoice, InvoiceForm form) {
        return invoice.says(form) && documents.get(invoice.document()).sha256().equals(documents.get(form.document()).sha256());
    }

    private void replace(SubsidyApplication file, Invoice former, Actor actor) {
        former.replaced(files.now());
        invoices.saveAndFlush(former);
        file.invoiceOrdered();
        files.note(file, actor, "R-PAY-02", "Factuur %s van %s euro zonder btw is vervangen door een nieuwe.".formatted(former.invoiceNumber(), former.amount()),
                "Invoice %s of %s euro without VAT is replaced by a new one.".formatted(former.invoiceNumber(), former.amount()));
    }

    private SubsidyApplication payable(FileNumber number) {
        SubsidyApplication file = files.locked(number);
        if (!file.status().isPayable()) {
            throw new StepNotAllowed("Een factuur kan opgeladen worden zodra de portefeuille gevuld is, tot alles betaald is.",
                    "An invoice can be uploaded once the wallet is filled, until everything is paid.");
        }
        return file;
    }

    /** A document that somebody else uploaded is none of the provider's. */
    private void requireOwn(UUID document, ProviderNumber provider, Actor actor) {
        StoredDocument stored = documents.exists(document) ? documents.get(document) : null;
        if (stored == null || !stored.owner().equals(provider.number()) && !stored.person().equals(actor.person())) {
            throw new InputRejected("document", "Dit document bestaat niet.", "This document does not exist.");
        }
    }

    private static UblInvoice read(byte[] xml) {
        try {
            return UblReader.read(xml);
        } catch (UblRefused refused) {
            throw new InputRejected("invoice", refused.dutch(), refused.english());
        }
    }

    void tell(SubsidyApplication file, Invoice invoice, NoticeKind kind, String rule, LocalDate lastDay, List<Mismatch> why) {
        Notice notice = files.notice(file, kind, rule, invoice.id().toString()).amount(invoice.amount()).lastDay(lastDay);
        files.tellEnterprise(file, notice.because(why.stream().map(Mismatch::reason).toList()));
    }

    /** Invoices that the standing order will pay when nobody objects. */
    List<Invoice> waiting(SubsidyApplication file) {
        return invoices.findByFileNumberOrderByUploadedAt(file.number().number()).stream()
                .filter(invoice -> invoice.standingOrder() == StandingOrder.WAITING).toList();
    }

    Invoice invoice(UUID id) {
        return invoices.findByInvoiceId(id).orElseThrow(() -> new NotFound("Invoice"));
    }

    static Map<String, Object> order(Invoice invoice) {
        Map<String, Object> order = new HashMap<>(Map.of("invoiceNumber", invoice.invoiceNumber(),
                "invoiceDate", invoice.invoiceDate().toString(), "amountExVat", invoice.amount().toString(), "invoice", invoice.document().toString()));
        if (invoice.performedUntil() != null) {
            order.put("performedUntil", invoice.performedUntil().toString());
        }
        return order;
    }
}
