package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.smewallet.identity.Persona;
import org.smewallet.notification.Mails;
import org.smewallet.process.WorkItem;
import org.smewallet.process.WorkLists;
import org.smewallet.shared.Answers;
import org.smewallet.support.OnH2;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/**
 * What people do beside the straight way: ask, invite, change the account, refuse, stop. It is walked on the two screens that
 * the straight way leaves out, and on all four for the pictures.
 */
@OnH2
class SideStepsBrowserTest extends BrowserStories {

    @Autowired
    WorkLists work;
    @Autowired
    Mails mails;
    private Screen screen;

    static Stream<Screen> screens() {
        return Stream.of(Screen.values()).filter(screen -> Boolean.getBoolean("screenshots") || !screen.isPictured());
    }

    @ParameterizedTest
    @MethodSource("screens")
    void beside_the_straight_way(Screen on) {
        screen = on;
        String funded = "/files/" + fundedFile();
        entrepreneur.get(Filled.NEW);
        String submitted = entrepreneur.post(Filled.NEW, Filled.training("SUBMIT")).address();
        Walk walk = as("entrepreneur");
        ask(walk, funded);
        invite(walk);
        changeAccount(walk);
        refuse(as("provider"), submitted);
        walk.open(submitted).sees("Geweigerd | Refused", "onbekende klant | unknown customer", "Niet ingeschreven | Not enrolled",
                "U hoeft nu niets te doen | You need not do anything now").picture("refused", "h1");
        stop(walk, funded);
    }

    private void ask(Walk walk, String file) {
        walk.open(file).press("Vraag stellen aan de administratie | Ask the agency a question").fill(Map.of("question", "Mag de opleiding een week later? | Can the training be a week later?"))
                .send("ASK").isTold("Uw vraag is verstuurd | Your question has been sent").sees("Wacht op antwoord | Waits for an answer");
        WorkItem asked = work.list(Persona.CASEWORKER.actor(), null, null, 0, 20).items().stream().filter(item -> item.key().equals("Task_AnswerQuestion")).findFirst().orElseThrow();
        work.complete(Persona.CASEWORKER.actor(), asked.id(), new Answers(Map.of("answer", screen.read("Ja, dat mag. | Yes, it can."))));
        time.runDue();
        walk.open("/messages").sees("Ja, dat mag. | Yes, it can.");
        walk.open(file).sees("Ja, dat mag. | Yes, it can.").picture("answered", "#questions");
    }

    private void invite(Walk walk) {
        walk.press("Mijn ondernemingen | My enterprises").press("Voorbeeldonderneming Klein").press("Personen met toegang | People with access").picture("people", "h1")
                .fill(Map.of("email", "books@example", "scope", "READ")).sendInVain("INVITE", "email", "Schrijf het zoals naam@onderneming.be | Write it like naam@onderneming.be")
                .fill(Map.of("email", "books@example.org")).send("INVITE")
                .isTold("De uitnodiging is verstuurd | The invitation was sent").sees("22 april 2026 | 22 April 2026");
        String link = mails.to("books@example.org", PageRequest.of(0, 1)).getContent().get(0).text().replaceAll("(?s).*(/invitations/[A-Za-z0-9_-]+).*", "$1");
        Walk invited = as("accountant").open(link).sees("Voorbeeldonderneming Klein", "Alleen bekijken | Look only").press("Uitnodiging aannemen | Take the invitation");
        assertThat(invited.place()).isEqualTo("/enterprises/1998000060");
        invited.sees("alleen bekijken | only look at");
    }

    private void changeAccount(Walk walk) {
        walk.open("/enterprises/1998000060").press("Rekening wijzigen | Change the account").fill(Map.of("iban", "BE71 0961 2345 6768", "bic", "GKCCBEBB")).sendInVain("CHANGE", "iban", "IBAN")
                .fill(Map.of("iban", "BE71 0961 2345 6769")).send("CHANGE").isTold("De rekening is gewijzigd | The account was changed")
                .sees("BE71 0961 2345 6769", "18 april 2026 | 18 April 2026").picture("account", "h1");
    }

    private void refuse(Walk provider, String file) {
        provider.open(file.replace("/files/", "/provider/files/"))
                .fill(Map.of("decision", "REFUSE", "reason", "UNKNOWN_CUSTOMER", "explanation", "Niet ingeschreven | Not enrolled")).send("DECIDE")
                .isTold("Uw beslissing is ontvangen | Your decision was received");
        time.runDue();
    }

    private void stop(Walk walk, String file) {
        walk.open(file).press("Dit dossier stopzetten | Stop this file").sees("€ 388,50 | € 388.50", "€ 166,50 | € 166.50")
                .fill(Map.of("reason", "NOT_ATTENDING", "understandsContract", "true")).picture("stop", "h1").send("WITHDRAW");
        time.runDue();
        walk.open(file).sees("Stopgezet | Stopped");
    }

    private Walk as(String persona) {
        return new Walk(chromium, address(""), screen, persona);
    }
}
