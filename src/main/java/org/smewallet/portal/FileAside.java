package org.smewallet.portal;

import java.util.List;
import java.util.Locale;
import org.smewallet.identity.Actor;
import org.smewallet.process.FilePlaces;
import org.smewallet.subsidy.CaseFile;
import org.smewallet.subsidy.Questions;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands beside the figures of a file: what comes after its last day, its place in the diagram, and the reader's questions. */
@Component
class FileAside {

    private final Afterwards afterwards;
    private final FilePlaces places;
    private final Questions questions;
    private final MessageSource messages;

    FileAside(Afterwards afterwards, FilePlaces places, Questions questions, MessageSource messages) {
        this.afterwards = afterwards;
        this.places = places;
        this.questions = questions;
        this.messages = messages;
    }

    void show(CaseFile file, Actor reader, Locale locale, Model model) {
        FilePlaces.Place place = places.of(file.fileNumber());
        List<String> now = named(place.now(), locale);
        model.addAttribute("afterwards", afterwards.of(file)).addAttribute("passed", named(place.passed(), locale))
                .addAttribute("now", now.isEmpty() ? place.now().stream().map(FilePlaces.Step::name).distinct().toList() : now).addAttribute("questions", questions.of(reader, file.fileNumber()));
    }

    /** The steps that people know, by the words of the pages; the rest of the diagram is the picture's. */
    private List<String> named(List<FilePlaces.Step> steps, Locale locale) {
        return steps.stream().map(step -> messages.getMessage("place." + step.id(), null, "", locale)).filter(name -> !name.isEmpty()).distinct().toList();
    }
}
