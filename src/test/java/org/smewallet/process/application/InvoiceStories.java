package org.smewallet.process.application;

import static org.smewallet.support.Example.ENTREPRENEUR;
import static org.smewallet.support.Example.PROVIDER;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.smewallet.identity.MandateBasis;
import org.smewallet.identity.Mandates;
import org.smewallet.notification.NoticeKind;
import org.smewallet.notification.PortalMessage;
import org.smewallet.notification.PortalMessages;
import org.smewallet.process.InvoiceProcess;
import org.smewallet.process.WorkItem;
import org.smewallet.provider.Provider;
import org.smewallet.provider.Providers;
import org.smewallet.shared.Answers;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.ProviderNumber;
import org.smewallet.subsidy.CaseFiles;
import org.smewallet.subsidy.InvoiceView;
import org.smewallet.support.Example;
import org.smewallet.support.Ubl;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** What the scenarios of uploaded invoices share. */
abstract class InvoiceStories extends FileStories {

    private static final BigDecimal VAT = new BigDecimal("0.21");

    @Autowired
    InvoiceProcess invoices;
    @Autowired
    CaseFiles files;
    @Autowired
    PortalMessages messages;
    @Autowired
    Providers providers;
    @Autowired
    Mandates mandates;

    /** An invoice of 10 April as the provider fills it in. */
    Answers form(String number, String amount) {
        String document = example.upload("factuur.pdf", Example.TRAINER.number(), PROVIDER);
        return new Answers(new HashMap<>(Map.of("invoiceNumber", number, "invoiceDate", "2026-04-10", "amountExVat", amount, "vat",
                new BigDecimal(amount).multiply(VAT).setScale(2, java.math.RoundingMode.HALF_UP).toString(), "document", document)));
    }

    Answers with(Answers form, String key, Object value) {
        Map<String, Object> values = new HashMap<>(form.values());
        values.put(key, value);
        return new Answers(values);
    }

    /** The same by its back office. */
    byte[] electronic(FileNumber file, String number, String amount) {
        return Ubl.bytes(Ubl.invoice(number, "2026-04-10", supplier(file), example.file(file).enterpriseNumber(), amount));
    }

    EnterpriseNumber supplier(FileNumber file) {
        return providers.findByNumber(example.file(file).providerNumber()).map(Provider::enterpriseNumber).orElseThrow();
    }

    /** Funded on 1 April, the standing order ticked or not; the clock stands at 10 April. */
    FileNumber file(Map<String, Object> application, boolean autoPay) {
        application.put("autoPay", autoPay);
        time.jumpTo("2026-03-30T09:00");
        FileNumber file = example.apply(example.smallEnterprise(), application);
        time.goTo("2026-04-01T10:00");
        example.confirm(file);
        deposited(example.file(file).ownContribution().toString(), file);
        time.goTo("2026-04-10T12:00");
        return file;
    }

    /** Advice of 1000.00 that starts on 5 April. */
    FileNumber advice(boolean autoPay) {
        ProviderNumber adviser = new ProviderNumber("DV.A214465");
        mandates.grant(PROVIDER.person(), adviser, MandateBasis.USER_RIGHT);
        return file(example.advice("2026-04-05", "1000.00", adviser, "DIGITALISATION", "CYBERSECURITY"), autoPay);
    }

    WorkItem order(FileNumber file) {
        return workLists.ofBusinessKey(ENTREPRENEUR, file.number()).stream().filter(item -> item.key().equals("Task_OrderPayment")).findFirst().orElseThrow();
    }

    List<InvoiceView> seen(FileNumber file) {
        return files.invoices(ENTREPRENEUR, file);
    }

    List<NoticeKind> told(FileNumber file) {
        return messages.forEnterprise(example.file(file).enterpriseNumber(), PageRequest.of(0, 50)).map(PortalMessage::kind).getContent();
    }
}
