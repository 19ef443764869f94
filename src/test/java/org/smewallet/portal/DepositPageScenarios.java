package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.enterprise.EnterpriseDirectory;
import org.smewallet.identity.Persona;
import org.smewallet.shared.Answers;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.FileNumber;
import org.smewallet.support.Bank;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of a deposit: what to copy, what arrived, what came back and what to do then. */
abstract class DepositPageScenarios extends SubmittedFileStories {

    @Autowired
    EnterpriseDirectory enterprises;

    @Test
    @DisplayName("R-DEP-01: each part of the instruction can be copied, and the code for banking apps says what it is")
    void the_instruction() {
        String page = entrepreneur.get(file + "/deposit").body();
        assertThat(page).contains("BE80 0010 0000 0177", "data-copy=\"BE80001000000177\"", "data-copy=\"388,50\"", "€ 388,50", "data-copy=\"+++", "role=\"status\" id=\"copied\"",
                "<title>QR-code voor uw bankapp", "Er is nog niets aangekomen", "zodra uw dienstverlener bevestigd heeft");
        assertThat(entrepreneur.get(file).body()).contains("href=\"" + file + "/deposit\"").doesNotContain("BE80 0010 0000 0177");
    }

    @Test
    @DisplayName("R-DEP-02: money before the confirmation is shown as arrived and waiting")
    void held() {
        deposit("RIGHT");
        assertThat(entrepreneur.get(file + "/deposit").body()).contains("€ 388,50", "Aangekomen, wacht op de bevestiging", "hoeft u nu niets te storten");
    }

    @Test
    @DisplayName("R-DEP-03: a whole deposit is shown as arrived; the file then asks for the payment")
    void counted() {
        confirm();
        assertThat(entrepreneur.get(file + "/deposit").body()).contains("Liefst ten laatste", "29 april 2026", "15 mei 2026", "nog 30 dagen");
        deposit("RIGHT");
        assertThat(entrepreneur.get(file + "/deposit").body()).contains("Aangekomen", "hoeft u nu niets te storten").doesNotContain("data-copy");
        String after = entrepreneur.get(file).body();
        assertThat(after).contains("Volgende stap: betalen", "money-out", "wat nog in de portefeuille zit, gaat terug").doesNotContain("money-in");
        assertThat(after.split("class=\"button\"", -1)).hasSize(2);
    }

    @Test
    @DisplayName("R-DEP-04: a deposit with an unknown communication but the right account and amount is shown as being looked at")
    void proposed_match() {
        confirm();
        deposit("WRONG");
        assertThat(entrepreneur.get(file + "/deposit").body()).contains("Aangekomen, wordt nagekeken", "data-copy").doesNotContain("Wat terugkwam");
    }

    @Test
    @DisplayName("R-DEP-04: a deposit with an unknown communication is shown as coming back with what to do now, also after the file lapsed for it")
    void unknown_communication() {
        confirm();
        bank.statement(Bank.Line.freeText("300.00", "Eigen bijdrage", enterprises.get(new EnterpriseNumber("1998000060")).iban().compact()));
        time.runDue();
        assertThat(entrepreneur.get(file + "/deposit").body()).contains("€ 300,00", "Gaat terug: mededeling onbekend", "met juist deze mededeling", "data-copy");

        time.goTo("2026-05-15T22:30");
        bank.statement();
        time.goTo("2026-05-16T00:00:01");
        assertThat(entrepreneur.get(file).body()).contains("Vervallen").containsPattern("class=\"ended\">\\s*<span>Gestort</span>.*hier geëindigd");
        assertThat(entrepreneur.get(file + "/deposit").body()).contains("€ 300,00", "Gaat terug: mededeling onbekend", "dit dossier is vervallen: stort niet opnieuw")
                .doesNotContain("data-copy");
    }

    @Test
    @DisplayName("R-PROV-09: while a correction is asked the one button is to correct (CORRECT, Task_CorrectApplication), and nothing is asked to be deposited")
    void correction() {
        applications.decideAsProvider(Persona.PROVIDER.actor(), new FileNumber(file.replace("/files/", "")), new Answers(Map.of("decision", "REFUSE", "reason", "WRONG_AMOUNT")));
        String page = entrepreneur.get(file).body();
        assertThat(page).contains("Volgende stap: verbeteren", "<a class=\"button\" href=\"" + file.replace("/files/", "/applications/") + "\">Aanvraag verbeteren</a>", "18 april 2026")
                .doesNotContain("Naar de stortingsgegevens");
        assertThat(page.split("class=\"button\"", -1)).hasSize(2);
        assertThat(entrepreneur.get(file + "/deposit").body()).contains("het bedrag kan nog veranderen").doesNotContain("data-copy", "BE80 0010 0000 0177");
        assertThat(entrepreneur.get(file + "/limits.ics").body()).contains("Verbeteren", "DTSTART;VALUE=DATE:20260418");
    }

    @Test
    @DisplayName("A1: the deposit page is the enterprise's alone")
    void foreign() {
        assertThat(provider.get(file + "/deposit").status()).isEqualTo(404);
        assertThat(Client.of(port, "entrepreneur2").get(file + "/deposit").status()).isEqualTo(404);
        assertThat(entrepreneur.get("/files/KP-2026-999999/deposit").status()).isEqualTo(404);
    }

    @Test
    void the_place_in_the_diagram_is_told_in_words_and_drawn_for_whoever_may_see_the_file() {
        assertThat(entrepreneur.get(file).body()).contains("Waar staat dit dossier in het proces?", "<span>Beslissing van de dienstverlener</span>", "<li>Aanvraag ingediend</li>",
                "diagram.svg?part=near");
        Client.Page near = entrepreneur.get(file + "/diagram.svg?part=near");
        Client.Page whole = provider.get(file + "/diagram.svg");
        assertThat(near.header("Content-Type")).startsWith("image/svg+xml");
        assertThat(near.body()).contains("(nu / now)", "width=\"1300\"");
        assertThat(whole.body()).contains("(nu / now)").doesNotContain("width=\"1300\"");
        assertThat(Client.of(port, "entrepreneur2").get(file + "/diagram.svg").status()).isEqualTo(404);
        entrepreneur.get(file + "/withdraw");
        entrepreneur.post(file + "/withdraw", Map.of("_action", "WITHDRAW", "reason", "NOT_ATTENDING", "understandsContract", "true"));
        time.runDue();
        assertThat(entrepreneur.get(file).body()).contains("Dit dossier is afgelopen.", "<li>Alles teruggegeven</li>");
        assertThat(entrepreneur.get(file + "/diagram.svg").body()).contains("(nu / now)");
    }

    @Test
    @DisplayName("R-NOT-01: unread messages are counted in the menu until all are marked as read")
    void unread_messages() {
        assertThat(entrepreneur.get("/files").body()).contains("<span class=\"count\">2</span>");
        assertThat(entrepreneur.get("/messages").body()).contains("2 nieuwe berichten", "Alles als gelezen aanduiden");
        assertThat(entrepreneur.post("/messages/read", Map.of()).body()).contains("als gelezen aangeduid").doesNotContain("class=\"count\"", "nieuwe berichten");
        assertThat(provider.get("/provider").body()).contains("class=\"count\"");
    }

    private void confirm() {
        String decision = file.replace("/files/", "/provider/files/");
        provider.get(decision);
        provider.post(decision, Filled.confirmation());
        time.runDue();
    }

    private void deposit(String communication) {
        entrepreneur.get("/demo");
        entrepreneur.post(file.replace("/files/", "/demo/deposits/"), Map.of("communication", communication));
        time.runDue();
    }
}

@OnH2
class DepositPagesOnH2Test extends DepositPageScenarios {
}

@OnPostgres
class DepositPagesOnPostgresTest extends DepositPageScenarios {
}
