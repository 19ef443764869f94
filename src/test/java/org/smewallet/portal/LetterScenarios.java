package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.enterprise.RegisterMaintenance;
import org.smewallet.enterprise.RegisteredEnterprise;
import org.smewallet.enterprise.RegisteredEnterprise.Establishment;
import org.smewallet.identity.Actor;
import org.smewallet.identity.Role;
import org.smewallet.process.registration.RegistrationProcess;
import org.smewallet.shared.Answers;
import org.smewallet.shared.EnterpriseKind;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.EstablishmentNumber;
import org.smewallet.shared.NaceCode;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;

/** Decisions as letters: on the page of their file and beside their message; the letter with an activation code. */
abstract class LetterScenarios extends SubmittedFileStories {

    private static final Pattern LETTER = Pattern.compile("href=\"(/[^\"]+/letters?(?:/[^\"]+)?)\"");

    @Autowired
    RegisterMaintenance register;
    @Autowired
    RegistrationProcess registrations;

    @Test
    @DisplayName("R-NOT-01, R-NOT-06: each decision is a letter too, with its reason and the ways of complaint; Dutch first, English beneath for who reads English")
    void a_refusal() throws IOException {
        assertThat(entrepreneur.get(file).body()).as("what is no decision has no letter").contains("id=\"messages\"").doesNotContain("/letters/");
        refuse();

        String letter = letterOn(entrepreneur.get(file));
        Client.Page download = entrepreneur.get(letter);
        assertThat(download.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(download.header("Content-Disposition")).startsWith("attachment;").contains("brief-KP-2026-");
        assertThat(text(download)).containsSubsequence("Voorbeeldstraat", "15 april 2026", "geweigerd", "Wat u nu doet:", "Reden:", "Kennen wij niet & <b>nergens</b>", "Raad van State")
                .doesNotContain("Your application");
        assertThat(text(entrepreneur.get(letterOn(entrepreneur.get("/messages"))))).contains("geweigerd", "Raad van State");

        entrepreneur.get("/files?lang=en");
        assertThat(text(entrepreneur.get(letter))).containsSubsequence("geweigerd", "Raad van State", "refused", "What to do now:", "Council of State");
    }

    @Test
    @DisplayName("R-REF-01, R-REF-06: the letter of a stop says what goes back, to whom and when")
    void a_stop() throws IOException {
        String funded = "/files/" + fundedFile();
        entrepreneur.get(funded + "/withdraw");
        entrepreneur.post(funded + "/withdraw", Map.of("_action", "WITHDRAW", "reason", "NOT_ATTENDING", "understandsContract", "true"));
        time.runDue();
        assertThat(text(entrepreneur.get(letterOn(entrepreneur.get(funded))))).containsSubsequence("stopgezet", "Wat er met het geld gebeurt:",
                "Terug naar de rekening van uw onderneming", "388,50", "Subsidie terug naar de overheid: € 166,50", "Komt terug in uw jaarbudget: € 166,50");
    }

    @Test
    @DisplayName("A1: a letter is for those whom the decision is for, and for staff; a guessed, foreign or ordinary message gives none")
    void foreign() {
        String notDecided = entrepreneur.get("/messages").body().replaceAll("(?s).*?action=\"/messages/([0-9a-f-]{36})/read\".*", "$1");
        assertThat(entrepreneur.get(file + "/letters/" + notDecided).status()).isEqualTo(404);
        assertThat(entrepreneur.get("/messages/" + notDecided + "/letter").status()).isEqualTo(404);
        refuse();
        String letter = letterOn(entrepreneur.get(file));
        String id = letter.replaceAll(".*/", "");
        Client other = Client.of(port, "entrepreneur2");
        assertThat(other.get(letter).status()).isEqualTo(404);
        assertThat(other.get("/messages/" + id + "/letter").status()).isEqualTo(404);
        assertThat(other.get("/messages/x/letter").status()).isEqualTo(404);
        assertThat(entrepreneur.get("/files/KP-2026-999999/letters/" + id).status()).isEqualTo(404);
        assertThat(Client.of(port, "caseworker").get(letter).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("R-ID-04, R-NOT-05: the letter with the code is printed for the registered office, the code in it and nowhere in a mail")
    void activation() throws IOException {
        entrepreneur.get("/enterprises/register");
        entrepreneur.post("/enterprises/register", Map.of("_action", "REGISTER", "enterpriseNumber", "1998000555", "contactEmail", "office@example.org", "role", "OTHER"));
        time.runDue();
        String demo = entrepreneur.get("/demo").body();
        String printed = text(entrepreneur.get(letterOn(entrepreneur.get("/demo"))));
        Matcher code = Pattern.compile("Activatiecode ([A-Z0-9-]{8,})").matcher(printed);
        assertThat(code.find()).as(printed).isTrue();
        assertThat(printed).containsSubsequence("Voorbeeldonderneming zonder", "Iemand wil in de kmo-portefeuille handelen", "Laatste dag 15 mei 2026",
                "Somebody wants to act", "Activation code " + code.group(1), "Last day 15 May 2026");
        assertThat(demo.split(code.group(1), -1)).as("in the two languages of the letter alone").hasSize(3);
        assertThat(entrepreneur.get("/demo/letters/999999").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("R-NOT-01: a registration that is refused has its letter on the page of enterprises, for who asked for it and nobody else")
    void a_refused_registration() throws IOException {
        register.put(new RegisteredEnterprise(EnterpriseNumber.parse("1999.000.051"), "Voorbeeldvereniging", "VZW", "ACTIVE", EnterpriseKind.VZW,
                NaceCode.parse("62.100"), List.of(new Establishment(EstablishmentNumber.parse("2100000015"), "FLEMISH")), List.of("entrepreneur"),
                "Verenigingsstraat 9, 9000 Gent"));
        Map<String, Object> form = new HashMap<>(Map.of("enterpriseNumber", "1999.000.051", "role", "LEGAL_REPRESENTATIVE", "contactEmail", "office@example.org",
                "emails", List.of("office@example.org"), "mainNaceCode", "62.100", "iban", "BE04539000000131", "bic", "GKCCBEBB", "turnover", "1000000.00",
                "balanceTotal", "1000000.00", "fte", "10"));
        form.putAll(Map.of("fiscalYearStart", "2025-01-01", "fiscalYearEnd", "2025-12-31", "publicShare", "0", "chosenSize", "SMALL", "declarationRules", true));
        String number = registrations.register(new Actor("entrepreneur", Set.of(Role.ENTREPRENEUR)), new Answers(form)).registrationNumber();

        Client.Page page = entrepreneur.get("/enterprises");
        assertThat(page.body()).contains("Afgesloten zonder toegang", "1999.000.051");
        String letter = letterOn(page);
        assertThat(letter).isEqualTo("/enterprises/registrations/" + number + "/letter");
        assertThat(text(entrepreneur.get(letter))).containsSubsequence("Voorbeeldvereniging", "Verenigingsstraat 9", "komt niet in aanmerking", "R-ELIG-05", "Raad van State");
        assertThat(Client.of(port, "entrepreneur2").get(letter).status()).isEqualTo(404);
        assertThat(entrepreneur.get("/enterprises/registrations/REG-2026-999999/letter").status()).isEqualTo(404);
    }

    private void refuse() {
        String decision = file.replace("/files/", "/provider/files/");
        provider.get(decision);
        provider.post(decision, Map.of("_action", "DECIDE", "decision", "REFUSE", "reason", "UNKNOWN_CUSTOMER", "explanation", "Kennen wij niet & <b>nergens</b>"));
        time.runDue();
    }

    private static String letterOn(Client.Page page) {
        Matcher letter = LETTER.matcher(page.body());
        assertThat(letter.find()).as("a letter on " + page.address()).isTrue();
        return letter.group(1);
    }

    private static String text(Client.Page download) throws IOException {
        assertThat(download.status()).isEqualTo(200);
        try (PDDocument document = Loader.loadPDF(download.answer().body())) {
            return new PDFTextStripper().getText(document);
        }
    }
}

@OnH2
class LettersOnH2Test extends LetterScenarios {
}

@OnPostgres
class LettersOnPostgresTest extends LetterScenarios {
}
