package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.control.RecoveryView;
import org.smewallet.identity.Persona;
import org.smewallet.process.RecoveryProcess;
import org.smewallet.process.WorkItem;
import org.smewallet.process.WorkLists;
import org.smewallet.shared.Answers;
import org.smewallet.shared.FileNumber;
import org.smewallet.support.Example;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;

/** Stopping after full payment as people do it: the provider cancels, case workers decide, the debtor reads what to pay. */
abstract class RecoveryPageScenarios extends PageStories {

    @Autowired
    RecoveryProcess recoveries;
    @Autowired
    WorkLists work;

    @Test
    @DisplayName("R-REF-03, R-REF-07: provider cancels, the case worker finds it, decides on the appeal; each sees what is theirs")
    void the_provider_cancels_on_its_page() {
        FileNumber file = paidFile();
        Client provider = Client.of(port, "provider");
        String page = "/files/" + file;
        String cancel = "/provider/files/" + file + "/cancel";
        assertThat(provider.get(page).body()).contains(cancel);
        assertThat(Client.of(port, "provider2").get(cancel).status()).isEqualTo(404);
        assertThat(Client.of(port, "entrepreneur").get(page).body()).contains(page + "/withdraw").doesNotContain(cancel);
        assertThat(provider.get(cancel).body()).contains("u betaalt");
        assertThat(provider.post(cancel, Map.of("_action", "CANCEL")).status()).isEqualTo(400);
        provider.get(cancel);
        assertThat(provider.post(cancel, Map.of("_action", "CANCEL", "explanation", "Te weinig inschrijvingen", "understandsRepayment", "true")).body())
                .contains("De annulering is ontvangen", "De administratie beslist over de terugvordering");

        decide(file);
        RecoveryView sent = recoveries.ofFile(Persona.CASEWORKER.actor(), file).orElseThrow();
        assertThat(provider.get(page).body()).contains("Terugbetalen", sent.communication().toString(), "De opleiding ging niet door", "Ombudsdienst");
        assertThat(Client.of(port, "entrepreneur").get(page).body()).contains("de dienstverlener betaalt terug").doesNotContain(sent.communication().toString());
        Client caseWorker = Client.of(port, "caseworker");
        String recovery = "/recoveries/" + sent.number();
        assertThat(caseWorker.get("/recoveries").body()).contains(recovery, page, sent.debtorName() + "</span>", "(Dienstverlener)");
        assertThat(sent.debtorName()).contains(sent.provider().number());
        assertThat(caseWorker.get("/recoveries?file=" + file).body()).contains(sent.number().number());
        assertThat(provider.get("/recoveries").status()).isEqualTo(404);
        assertThat(provider.get(recovery).status()).isEqualTo(404);
        assertThat(caseWorker.get(recovery).body()).contains("beroep");
        assertThat(caseWorker.post(recovery, Map.of("_action", "DECIDE", "decision", "REDUCE", "reason", "Deels gegeven")).status()).isEqualTo(400);
        caseWorker.get(recovery);
        assertThat(caseWorker.post(recovery, Map.of("_action", "DECIDE", "decision", "REDUCE", "newAmount", "100.00", "reason", "Deels gegeven")).body())
                .contains("De beslissing over het beroep is genoteerd", "€ 100,00");
        assertThat(provider.get(page).body()).contains("Beroep: het bedrag is verminderd tot 100,00 euro. Deels gegeven");
        assertThat(caseWorker.get("/recoveries/TV-2026-999999").status()).isEqualTo(404);
        assertThat(caseWorker.get("/recoveries/other").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("R-REF-09: with a part paid, the enterprise sees beforehand what is claimed if it reports the payment; a stop waits for a payment under way")
    void stopping_after_a_part_was_paid() {
        FileNumber file = fundedFile();
        applications.orderPayment(Persona.ENTREPRENEUR.actor(), file, example.paymentOrder(file, "F-1", "200.00", "2026-04-15", false));
        String withdraw = "/files/" + file + "/withdraw";
        Client enterprise = Client.of(port, "entrepreneur");
        assertThat(enterprise.get(withdraw).body()).contains("Er is een betaling aan de dienstverlener onderweg", "als u hieronder een onterechte betaling meldt", "€ 200,00");
        bank.executePayments();
        time.runDue();
        assertThat(enterprise.get(withdraw).body()).contains("als u hieronder een onterechte betaling meldt", "€ 200,00", "€ 248,50").doesNotContain("betaling aan de dienstverlener onderweg");
        enterprise.post(withdraw, Map.of("_action", "WITHDRAW", "reason", "UNJUSTIFIED_PAYMENT", "understandsContract", "true"));
        time.runDue();
        assertThat(enterprise.get("/files/" + file).body()).contains("Stopgezet").containsPattern("class=\"ended\">\\s*<span>Betaald</span>.*hier geëindigd");
        assertThat(recoveries.ofFile(Persona.CASEWORKER.actor(), file)).hasValueSatisfying(claim -> assertThat(claim.amount()).isEqualTo(Example.euro("200.00")));
    }

    @Test
    @DisplayName("R-REF-04, R-REF-07, R-REF-08: the enterprise sees beforehand what stopping costs; a case worker can stop for it; overdue it is told")
    void stopping_after_full_payment_tells_what_it_costs() {
        FileNumber file = paidFile();
        String withdraw = "/files/" + file + "/withdraw";
        assertThat(Client.of(port, "entrepreneur").get(withdraw).body()).contains("Terugvordering bij uw onderneming", "Terugvordering bij de dienstverlener");
        Client caseWorker = Client.of(port, "caseworker");
        caseWorker.get(withdraw);
        assertThat(caseWorker.post(withdraw, Map.of("_action", "WITHDRAW", "reason", "NOT_ATTENDING", "understandsContract", "true")).body())
                .contains("De stopzetting is ontvangen", "Terugvordering").containsPattern("class=\"now\"[^>]*>\\s*<span>Teruggevorderd</span>.*volgt nu");
        decide(file);
        Client entrepreneur = Client.of(port, "entrepreneur");
        assertThat(entrepreneur.get("/files/" + file).body()).contains("schrijf de subsidie terug", "€ 166,50");
        time.goTo("2026-05-15T23:00");
        assertThat(entrepreneur.get(Filled.NEW).body()).doesNotContain("R-REF-07");
        time.goTo("2026-05-16T00:00");
        assertThat(entrepreneur.get(Filled.NEW).body()).contains("R-REF-07");
        assertThat(entrepreneur.post(Filled.NEW, Filled.training("SAVE")).body()).contains("Betaal eerst de terugvordering");
    }

    @Test
    @DisplayName("PROCESS 9: a case worker opens a recovery from the page of a closed file; it stands in the list by name")
    void a_case_worker_opens_one_by_hand() {
        FileNumber file = paidFile();
        String open = "/files/" + file + "/recovery";
        Client caseWorker = Client.of(port, "caseworker");
        assertThat(caseWorker.get("/files/" + file).body()).doesNotContain(open);
        assertThat(caseWorker.get(open).status()).isEqualTo(409);
        time.goTo("2026-07-15T12:00");
        assertThat(caseWorker.get("/files/" + file).body()).contains(open);
        assertThat(Client.of(port, "entrepreneur").get("/files/" + file).body()).doesNotContain(open);
        assertThat(Client.of(port, "entrepreneur").get(open).status()).isEqualTo(404);
        assertThat(caseWorker.get(open).body()).contains("€ 166,50", "€ 555,00", "tweede ze goed");
        Map<String, String> claim = Map.of("_action", "RECOVER", "debtor", "ENTERPRISE", "reason", "NOT_ATTENDED", "explanation", "Niemand tekende");
        assertThat(caseWorker.post(open, claim).status()).isEqualTo(400);
        caseWorker.get(open);
        Map<String, String> whole = new java.util.HashMap<>(claim);
        whole.put("amount", "166.50");
        assertThat(caseWorker.post(open, whole).body()).contains("De terugvordering is geopend", "Niemand tekende");
        assertThat(caseWorker.get("/files/" + file).body()).doesNotContain(open);
        assertThat(caseWorker.get("/recoveries").body()).contains(recoveries.ofFile(Persona.CASEWORKER.actor(), file).orElseThrow().number().number());
        assertThat(caseWorker.get(open).status()).isEqualTo(409);
    }

    private void decide(FileNumber file) {
        complete(Persona.CASEWORKER, file, Map.of("amount", recoveries.ofFile(Persona.CASEWORKER.actor(), file).orElseThrow().paid().toString(),
                "motive", "De opleiding ging niet door"));
        complete(Persona.CASEWORKER2, file, Map.of("decision", "APPROVE"));
    }

    private void complete(Persona who, FileNumber file, Map<String, Object> answers) {
        String number = recoveries.ofFile(who.actor(), file).orElseThrow().number().number();
        WorkItem task = work.ofBusinessKey(who.actor(), number).get(0);
        work.complete(who.actor(), task.id(), new Answers(answers));
    }
}

@OnH2
class RecoveryPageOnH2Test extends RecoveryPageScenarios {
}

@OnPostgres
class RecoveryPageOnPostgresTest extends RecoveryPageScenarios {
}
