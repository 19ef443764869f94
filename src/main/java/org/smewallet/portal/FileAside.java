package org.smewallet.portal;

import java.util.List;
import java.util.Locale;
import org.smewallet.identity.Actor;
import org.smewallet.notification.PortalMessage;
import org.smewallet.notification.PortalMessages;
import org.smewallet.process.FilePlaces;
import org.smewallet.subsidy.AlikeFiles;
import org.smewallet.subsidy.CaseFile;
import org.smewallet.subsidy.Questions;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands beside the figures of a file: what comes after its last day, its place in the diagram, questions, messages, its likes. */
@Component
class FileAside {

    private static final int MOST_MESSAGES = 20;

    private final Afterwards afterwards;
    private final FilePlaces places;
    private final Questions questions;
    private final PortalMessages mailbox;
    private final AlikeFiles alike;
    private final MessageSource messages;

    FileAside(Afterwards afterwards, FilePlaces places, Questions questions, PortalMessages mailbox, AlikeFiles alike, MessageSource messages) {
        this.afterwards = afterwards;
        this.places = places;
        this.questions = questions;
        this.mailbox = mailbox;
        this.alike = alike;
        this.messages = messages;
    }

    void show(CaseFile file, String viewer, Actor reader, Locale locale, Model model) {
        FilePlaces.Place place = places.of(file.fileNumber());
        List<String> now = named(place.now(), locale);
        model.addAttribute("afterwards", afterwards.of(file)).addAttribute("passed", named(place.passed(), locale))
                .addAttribute("now", now.isEmpty() ? place.now().stream().map(FilePlaces.Step::name).distinct().toList() : now).addAttribute("questions", questions.of(reader, file.fileNumber()))
                .addAttribute("told", told(file, viewer)).addAttribute("alike", viewer.equals("STAFF") ? alike.to(file.fileNumber()).orElse(null) : null);
    }

    /** What this side of the file was told, the newest first. */
    private List<PortalMessage> told(CaseFile file, String viewer) {
        String number = file.fileNumber().number();
        return switch (viewer) {
            case "ENTREPRENEUR" -> mailbox.ofFile(number, file.enterpriseNumber(), MOST_MESSAGES);
            case "PROVIDER" -> mailbox.ofFile(number, file.providerNumber(), MOST_MESSAGES);
            default -> mailbox.ofFile(number, MOST_MESSAGES);
        };
    }

    /** The steps that people know, by the words of the pages; the rest of the diagram is the picture's. */
    private List<String> named(List<FilePlaces.Step> steps, Locale locale) {
        return steps.stream().map(step -> messages.getMessage("place." + step.id(), null, "", locale)).filter(name -> !name.isEmpty()).distinct().toList();
    }
}
