package org.smewallet.subsidy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.smewallet.document.Documents;
import org.smewallet.enterprise.Enterprise;
import org.smewallet.enterprise.Enterprises;
import org.smewallet.provider.Provider;
import org.smewallet.provider.Providers;
import org.smewallet.rulebook.Rulebook;
import org.smewallet.shared.Answers;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the forms of a file show when they are opened. */
@Service
@Transactional(readOnly = true)
public class FormContents {

    private final SubsidyApplications applications;
    private final Enterprises enterprises;
    private final Providers providers;
    private final WalletOfFile wallets;
    private final InvoiceRows invoices;
    private final Documents documents;
    private final Rulebook rulebook;

    FormContents(SubsidyApplications applications, Enterprises enterprises, Providers providers, WalletOfFile wallets, InvoiceRows invoices,
            Documents documents, Rulebook rulebook) {
        this.applications = applications;
        this.enterprises = enterprises;
        this.providers = providers;
        this.wallets = wallets;
        this.invoices = invoices;
        this.documents = documents;
        this.rulebook = rulebook;
    }

    /** What was filled in last, with the figures as computed. */
    public Map<String, Object> application(FileNumber number) {
        SubsidyApplication file = file(number);
        Map<String, Object> shown = new LinkedHashMap<>(AnswerStore.read(file.answers()).values());
        Optional.ofNullable(file.enterpriseSize()).ifPresent(size -> shown.put("enterpriseSize", size.name()));
        return shown;
    }

    public Map<String, Object> providerDecision(FileNumber number) {
        SubsidyApplication file = file(number);
        ServiceDetails service = file.service();
        List<Map<String, String>> themes = rulebook.themes().stream().filter(theme -> theme.code().equals(service.theme()))
                .map(theme -> Map.of("value", theme.code(), "label", theme.dutch() + " / " + theme.english())).toList();
        return Map.ofEntries(Map.entry("fileNumber", number.number()), Map.entry("enterpriseName", enterpriseName(file)),
                Map.entry("title", service.title()), Map.entry("pillar", service.pillar().name()), Map.entry("theme", service.theme()),
                Map.entry("themes", themes), Map.entry("agreementDate", service.agreementDate().toString()),
                Map.entry("startDate", service.startDate().toString()), Map.entry("endDate", service.endDate().toString()),
                Map.entry("eligibleAmount", file.terms().eligible().toString()), Map.entry("participants", String.join(", ", participants(file))));
    }

    public Map<String, Object> reviewSilence(FileNumber number) {
        SubsidyApplication file = file(number);
        return Map.of("fileNumber", number.number(), "enterpriseName", enterpriseName(file),
                "providerName", providers.findByNumber(file.service().provider()).map(Provider::name).orElse(""),
                "submittedOn", file.applicationDate().toString(), "documents", documents.ofFile(number.number()).stream()
                        .map(document -> "%s: %s".formatted(document.name(), document.id())).collect(Collectors.joining("\n")));
    }

    /**
     * The default is the whole balance: the full invoice, not only the own share (R-PAY-01); or the oldest invoice that the
     * provider uploaded and that waits, as it is.
     */
    public Map<String, Object> orderPayment(FileNumber number) {
        SubsidyApplication file = file(number);
        Money available = wallets.available(file);
        Map<String, Object> shown = new LinkedHashMap<>(Map.of("balance", available.toString(), "amountExVat", available.toString(),
                "vatToPayDirectly", Optional.ofNullable(file.terms().vatToPayDirectly()).orElse(Money.ZERO).toString()));
        if (file.hasOpenInvoices()) {
            invoices.findByFileNumberOrderByUploadedAt(number.number()).stream().filter(invoice -> invoice.isOpenIn(file)).findFirst()
                    .ifPresent(invoice -> {
                        shown.putAll(Invoices.order(invoice));
                        shown.put("vatToPayDirectly", invoice.vat().toString());
                    });
        }
        return shown;
    }

    /** The statement that the file waits for (R-TIME-07). */
    public Map<String, Object> missingStatement(FileNumber number) {
        return Map.of("fileNumber", number.number(), "missingDay", file(number).limits().depositHardLastDay().toString());
    }

    /** The names of the people the service is for. */
    static List<String> participants(SubsidyApplication file) {
        return AnswerStore.read(file.answers()).rows("participants", Integer.MAX_VALUE).stream().map(FormContents::name).toList();
    }

    static String name(Answers participant) {
        return participant.values().getOrDefault("firstName", "") + " " + participant.values().getOrDefault("lastName", "");
    }

    private String enterpriseName(SubsidyApplication file) {
        return enterprises.findByNumber(file.enterprise()).map(Enterprise::name).orElse("");
    }

    private SubsidyApplication file(FileNumber number) {
        return applications.findById(number.number()).orElseThrow();
    }
}
