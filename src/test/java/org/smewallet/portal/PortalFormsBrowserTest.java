package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.enterprise.Letter;
import org.smewallet.enterprise.Letters;
import org.smewallet.enterprise.RegisterMaintenance;
import org.smewallet.enterprise.RegisteredEnterprise;
import org.smewallet.enterprise.RegisteredEnterprise.Establishment;
import org.smewallet.identity.Persona;
import org.smewallet.process.WorkItem;
import org.smewallet.process.WorkLists;
import org.smewallet.shared.Answers;
import org.smewallet.shared.EnterpriseKind;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.EstablishmentNumber;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.NaceCode;
import org.smewallet.support.OnH2;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every form of the portal as its role meets it, opened, filled in and sent in a browser, on a phone and in English.
 */
@OnH2
class PortalFormsBrowserTest extends BrowserStories {

    private static final EnterpriseNumber NUMBER = EnterpriseNumber.parse("1999.000.051");
    /** Filled in by {@link JourneysBrowserTest} and {@link InterruptedFormBrowserTest}. */
    private static final Set<String> ELSEWHERE = Set.of("application", "orderPayment", "providerDecision", "askQuestion");

    @Autowired
    RegisterMaintenance register;
    @Autowired
    Letters letters;
    @Autowired
    WorkLists work;
    private final Set<String> completed = new TreeSet<>(ELSEWHERE);
    private Page page;

    @Test
    @DisplayName("each form that is no task of staff is opened and completed in the portal by its role")
    void each_form() {
        anEnterpriseIsRegistered();
        FileNumber funded = fundedFile();
        FileNumber paid = paidFile();
        theProvidersForms(funded);
        as("entrepreneur");
        open("/enterprises/1998000060/people");
        complete("invitePerson", "INVITE", Map.of("email", "books@example.org", "scope", "READ"));
        open(task(Persona.ENTREPRENEUR, paid, "Task_RateProvider"));
        complete("rateProvider", "SEND", Map.of("score", "4", "content", "5", "organisation", "3", "usefulness", "4", "remark", "Duidelijk"));
        entrepreneur.get(Filled.NEW);
        open(entrepreneur.post(Filled.NEW, Filled.training("SUBMIT")).address() + "/withdraw");
        complete("withdraw", "WITHDRAW", Map.of("reason", "NOT_ATTENDING", "explanation", "Te druk", "understandsContract", "true"));
        aRecovery(paid);
        Set<String> ofPortal = FormFiles.all();
        ofPortal.removeAll(FormFiles.ofStaff().keySet());
        assertThat(completed).isEqualTo(ofPortal);
    }

    private void anEnterpriseIsRegistered() {
        register.put(new RegisteredEnterprise(NUMBER, "Voorbeeldonderneming", "BV", "ACTIVE", EnterpriseKind.SME, NaceCode.parse("62.100"),
                List.of(new Establishment(EstablishmentNumber.parse("2.123.456.791"), "FLEMISH")), List.of("representative"), "Voorbeeldstraat 1, 3000 Leuven"));
        as("entrepreneur2");
        open("/enterprises/register");
        complete("registerEnterprise", "REGISTER", Map.of("enterpriseNumber", "1999000051", "contactEmail", "office@example.org", "role", "OTHER"));
        Letter letter = letters.to(NUMBER).get(0);
        complete("activationCode", "SEND", Map.of("activationCode", letter.activationCode().orElseThrow()));
        complete("enterpriseData", "SEND", Map.ofEntries(Map.entry("mainNaceCode", "62.100"), Map.entry("iban", "BE68 5390 0754 7034"), Map.entry("bic", "GKCCBEBB"),
                Map.entry("emails[0].address", "office@example.org"), Map.entry("emails[0].sharedMailbox", "true"), Map.entry("fiscalYearStart", "2025-01-01"),
                Map.entry("fiscalYearEnd", "2025-12-31"), Map.entry("turnover", "1000000,00"), Map.entry("balanceTotal", "1000000,00"), Map.entry("fte", "10"),
                Map.entry("publicShare", "0"), Map.entry("declarationRules", "true")));
        complete("confirmSize", "SEND", Map.of("chosenSize", "SMALL"));
        open("/enterprises/1999000051/account");
        complete("changeAccount", "CHANGE", Map.of("iban", "BE71 0961 2345 6769", "bic", "GKCCBEBB"));
        open("/enterprises/1999000051/emails");
        complete("changeEmails", "CHANGE", Map.of("emails[0].address", "post@example.org"));
    }

    private void theProvidersForms(FileNumber funded) {
        as("provider");
        open("/provider/files/" + funded + "/invoice");
        complete("uploadInvoice", "UPLOAD", Map.of("invoiceNumber", "F-7", "invoiceDate", "2026-04-15", "amountExVat", "555,00", "vat", "0", "document.file", "factuur.pdf"));
        applications.orderPayment(Persona.ENTREPRENEUR.actor(), funded, example.paymentOrder(funded, "F-8", "555.00", "2026-04-15", false));
        bank.rejectPayments("AC04");
        time.runDue();
        WorkItem repair = work.list(Persona.FINANCE.actor(), null, null, 0, 20).items().stream().filter(item -> item.key().equals("Task_RepairPayout")).findFirst().orElseThrow();
        work.complete(Persona.FINANCE.actor(), repair.id(), new Answers(Map.of("decision", "CORRECT_ACCOUNT", "newIban", "BE71 0961 2345 6769", "proof", "brief")));
        WorkItem asked = work.list(Persona.PROVIDER.actor(), null, null, 0, 20).items().stream().filter(item -> item.key().equals("Task_ConfirmAccount")).findFirst().orElseThrow();
        open("/tasks/" + asked.id());
        complete("confirmAccount", "SEND", Map.of("decision", "CONFIRM"));
        entrepreneur.get(Filled.NEW);
        open(entrepreneur.post(Filled.NEW, Filled.training("SUBMIT")).address().replace("/files/", "/provider/files/") + "/cancel");
        complete("cancelService", "CANCEL", Map.of("explanation", "Te weinig inschrijvingen", "understandsRepayment", "true"));
    }

    private void aRecovery(FileNumber paid) {
        time.goTo("2026-07-15T12:00");
        as("caseworker");
        open("/files/" + paid + "/recovery");
        complete("openRecovery", "RECOVER", Map.of("debtor", "ENTERPRISE", "reason", "NOT_ATTENDED", "explanation", "Niemand tekende", "amount", "166,50"));
        String recovery = page.locator("main").innerText().replaceAll("(?s).*(TV-[0-9-]{11}).*", "$1");
        decide(Persona.CASEWORKER, recovery, Map.of("amount", "166.50", "motive", "Niemand tekende"));
        decide(Persona.CASEWORKER2, recovery, Map.of("decision", "APPROVE"));
        open("/recoveries/" + recovery);
        complete("decideAppeal", "DECIDE", Map.of("decision", "REDUCE", "newAmount", "100,00", "reason", "Deels gegeven"));
    }

    private void decide(Persona who, String recovery, Map<String, Object> answers) {
        work.complete(who.actor(), work.ofBusinessKey(who.actor(), recovery).get(0).id(), new Answers(answers));
    }

    private String task(Persona who, FileNumber file, String key) {
        return "/tasks/" + work.ofBusinessKey(who.actor(), file.number()).stream().filter(item -> item.key().equals(key)).findFirst().orElseThrow().id();
    }

    private void as(String persona) {
        page = chromium.window(375, true).newPage();
        signIn(page, persona);
        open("/help?lang=en");
    }

    private void open(String path) {
        page.navigate(address(path));
    }

    /** Fills in the form of the page in sight and sends it; what comes next is another page. */
    private void complete(String form, String action, Map<String, String> answers) {
        answers.forEach((name, value) -> Walk.fill(page.locator("#form [name='" + name + "']:not([type=hidden])"), value));
        String token = page.locator("#form input[name=_token]").inputValue();
        page.locator("#form div.actions button[value=" + action + "]").click();
        page.waitForCondition(() -> page.locator("#form input[name=_token][value='" + token + "']").count() == 0);
        page.waitForLoadState();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as(form + " on a phone").isLessThanOrEqualTo(375);
        assertThat(page.locator("#errors, main > .note.bad").allInnerTexts()).as(form).isEmpty();
        completed.add(form);
    }
}
