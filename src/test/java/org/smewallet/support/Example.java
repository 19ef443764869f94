package org.smewallet.support;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.smewallet.document.Documents;
import org.smewallet.enterprise.RegisterMaintenance;
import org.smewallet.enterprise.RegisteredEnterprise;
import org.smewallet.identity.Actor;
import org.smewallet.identity.MandateBasis;
import org.smewallet.identity.Mandates;
import org.smewallet.identity.Role;
import org.smewallet.process.ApplicationProcess;
import org.smewallet.process.BankProcess;
import org.smewallet.process.registration.RegistrationProcess;
import org.smewallet.shared.Answers;
import org.smewallet.shared.EnterpriseKind;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.EstablishmentNumber;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Money;
import org.smewallet.shared.NaceCode;
import org.smewallet.shared.ProviderNumber;
import org.smewallet.subsidy.CaseFile;
import org.smewallet.subsidy.CaseFiles;
import org.springframework.boot.test.context.TestComponent;

/** The people of the scenarios and what they do, in their own words. */
@TestComponent
public class Example {

    public static final Actor ENTREPRENEUR = new Actor("accountant", Set.of(Role.ENTREPRENEUR));
    public static final Actor PROVIDER = new Actor("provider2", Set.of(Role.PROVIDER));
    public static final Actor CASE_WORKER = new Actor("caseworker", Set.of(Role.CASE_WORKER));
    public static final Actor CASE_WORKER_2 = new Actor("caseworker2", Set.of(Role.CASE_WORKER));
    public static final Actor FINANCE = new Actor("finance", Set.of(Role.FINANCE_MANAGER));
    public static final Actor FINANCE_2 = new Actor("finance2", Set.of(Role.FINANCE_MANAGER));
    public static final ProviderNumber TRAINER = new ProviderNumber("DV.O217461");

    private static final AtomicInteger SEQUENCE = new AtomicInteger();

    private final RegisterMaintenance register;
    private final RegistrationProcess registrations;
    private final ApplicationProcess applications;
    private final BankProcess bank;
    private final CaseFiles files;
    private final Documents documents;
    private final Mandates mandates;

    public Example(RegisterMaintenance register, RegistrationProcess registrations, ApplicationProcess applications, BankProcess bank,
            CaseFiles files, Documents documents, Mandates mandates) {
        this.register = register;
        this.registrations = registrations;
        this.applications = applications;
        this.bank = bank;
        this.files = files;
        this.documents = documents;
        this.mandates = mandates;
    }

    /** A small enterprise, registered by its legal representative. */
    public EnterpriseNumber smallEnterprise() {
        return smallEnterprise("62.100");
    }

    /** @param naceCode main activity, of the list in force today */
    public EnterpriseNumber smallEnterprise(String naceCode) {
        return enterprise("SMALL", "10", "1000000.00", naceCode);
    }

    public EnterpriseNumber mediumEnterprise() {
        return enterprise("MEDIUM", "100", "20000000.00", "62.100");
    }

    private EnterpriseNumber enterprise(String size, String fte, String turnover, String naceCode) {
        int index = SEQUENCE.incrementAndGet();
        EnterpriseNumber number = enterpriseNumber(index);
        register.put(new RegisteredEnterprise(number, "Voorbeeldonderneming " + index, "BV", "ACTIVE", EnterpriseKind.SME,
                NaceCode.parse(naceCode), List.of(new RegisteredEnterprise.Establishment(establishmentNumber(index), "FLEMISH")),
                List.of(ENTREPRENEUR.person()), "Voorbeeldstraat 1, 9000 Gent"));
        Map<String, Object> form = new HashMap<>(Map.of("enterpriseNumber", number.toString(), "role", "LEGAL_REPRESENTATIVE",
                "contactEmail", "office%d@example.org".formatted(index), "emails", List.of("office%d@example.org".formatted(index)),
                "mainNaceCode", naceCode, "iban", iban(index), "bic", "GKCCBEBB", "turnover", turnover, "balanceTotal", turnover));
        form.putAll(Map.of("fte", fte, "starter", false, "fiscalYearStart", "2025-01-01", "fiscalYearEnd", "2025-12-31", "publicShare", "0",
                "groupLinks", List.of(), "chosenSize", size, "declarationRules", true));
        registrations.register(ENTREPRENEUR, new Answers(form));
        if (!mandates.mayAnswerFor(PROVIDER, TRAINER)) {
            mandates.grant(PROVIDER.person(), TRAINER, MandateBasis.USER_RIGHT);
        }
        return number;
    }

    /** A complete application for a classroom training. */
    public static Map<String, Object> training(String startDate, String fee) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("title", "Digitale vaardigheden");
        form.put("pillar", "TRAINING");
        form.put("theme", "DIGITALISATION");
        form.put("trainingMode", "CLASSROOM");
        form.put("providerNumber", TRAINER.number());
        form.put("agreementDate", java.time.LocalDate.parse(startDate).minusDays(20).toString());
        form.put("startDate", startDate);
        form.put("endDate", startDate);
        form.put("hours", "8.0");
        form.put("feeExVat", fee);
        form.put("vat", "0.00");
        form.put("participants", List.of(Map.of("firstName", "Eerste", "lastName", "Deelnemer", "function", "bediende", "employmentLink", "EMPLOYEE")));
        List.of("rulesRead", "noRelatedParty", "noOtherAid", "participantsWorkHere", "contractStands").forEach(key -> form.put(key, true));
        return form;
    }

    /** The same as advice, its signed agreement uploaded. */
    public Map<String, Object> advice(String startDate, String fee, ProviderNumber adviser, String theme, String topic) {
        Map<String, Object> form = training(startDate, fee);
        form.putAll(Map.of("pillar", "ADVICE", "theme", theme, "topic", topic, "providerNumber", adviser.number(), "documents", upload("overeenkomst.pdf", "draft")));
        return form;
    }

    public FileNumber apply(EnterpriseNumber enterprise, Map<String, Object> form) {
        return applications.submitComplete(ENTREPRENEUR, enterprise, new Answers(form));
    }

    public void confirm(FileNumber file) {
        applications.decideAsProvider(PROVIDER, file, confirmation());
    }

    /** All checks done and confirmed (R-PROV-07). */
    public static Answers confirmation() {
        Map<String, Object> form = new HashMap<>();
        List.of("customerKnown", "enrolled", "amountCorrect", "startDateCorrect", "themeCorrect", "participantsCorrect", "notRelated")
                .forEach(check -> form.put(check, true));
        form.put("decision", "CONFIRM");
        return new Answers(form);
    }

    public void refuse(FileNumber file, String reason) {
        applications.decideAsProvider(PROVIDER, file, new Answers(Map.of("decision", "REFUSE", "reason", reason)));
    }

    /** Orders the payment of an invoice; gives the payout's id. */
    public String pay(FileNumber file, String invoice, String amount, String invoiceDate) {
        return pay(file, invoice, amount, invoiceDate, false);
    }

    public String pay(FileNumber file, String invoice, String amount, String invoiceDate, boolean closeRest) {
        return applications.orderPayment(ENTREPRENEUR, file, paymentOrder(file, invoice, amount, invoiceDate, closeRest));
    }

    /** A payment order, its invoice uploaded. */
    public Answers paymentOrder(FileNumber file, String invoice, String amount, String invoiceDate, boolean closeRest) {
        String document = upload("factuur.pdf", file.number());
        return new Answers(Map.of("invoiceNumber", invoice, "invoiceDate", invoiceDate, "amountExVat", amount, "invoice", document,
                "closeRest", closeRest));
    }

    private String upload(String name, String owner) {
        return upload(name, owner, ENTREPRENEUR);
    }

    /** What a case worker decides on a silent provider, with the evidence that a confirmation needs. */
    public Answers decisionOnSilence(FileNumber file, String decision) {
        Map<String, Object> answers = new HashMap<>(Map.of("contactLog", "gebeld", "decision", decision));
        if (decision.equals("CONFIRM_ON_EVIDENCE")) {
            answers.put("evidence", upload("antwoord.pdf", file.number(), CASE_WORKER));
        }
        return new Answers(answers);
    }

    /** A document that this person uploaded for this owner; gives its id. */
    public String upload(String name, String owner, Actor person) {
        return documents.store(name, pdf(), owner, person.person()).id().toString();
    }

    public void withdraw(FileNumber file) {
        applications.withdraw(ENTREPRENEUR, file, new Answers(Map.of("reason", "NOT_ATTENDING", "understandsContract", true)));
    }

    public CaseFile file(FileNumber number) {
        return files.get(ENTREPRENEUR, number);
    }

    /** The registered account of the enterprise that was made with this number. */
    public static String ibanOf(EnterpriseNumber number) {
        return iban((Integer.parseInt(number.digits().substring(0, 8)) - 19_000_000) / 7);
    }

    public static Money euro(String amount) {
        return Money.of(amount);
    }

    private static byte[] pdf() {
        return "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n"
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    private static EnterpriseNumber enterpriseNumber(int index) {
        long body = 19_000_000L + index * 7L;
        return new EnterpriseNumber("%08d%02d".formatted(body, 97 - body % 97));
    }

    private static EstablishmentNumber establishmentNumber(int index) {
        long body = 21_000_000L + index * 7L;
        return new EstablishmentNumber("%08d%02d".formatted(body, 97 - body % 97));
    }

    private static String iban(int index) {
        long account = 5_390_000_000L + index;
        String bban = "%010d%02d".formatted(account, account % 97 == 0 ? 97 : account % 97);
        int remainder = new java.math.BigInteger(bban + "111400").mod(java.math.BigInteger.valueOf(97)).intValue();
        return "BE%02d%s".formatted(98 - remainder, bban);
    }
}
