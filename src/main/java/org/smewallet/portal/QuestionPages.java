package org.smewallet.portal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.smewallet.process.WorkLists;
import org.smewallet.shared.FileNumber;
import org.smewallet.subsidy.CaseFiles;
import org.smewallet.subsidy.QuestionView;
import org.smewallet.subsidy.Questions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The enterprise or the provider of a file asks the agency something (R-CMP-01). */
@Controller
class QuestionPages {

    private final CaseFiles files;
    private final Questions questions;
    private final WorkLists work;
    private final PortalForms forms;

    QuestionPages(CaseFiles files, Questions questions, WorkLists work, PortalForms forms) {
        this.files = files;
        this.questions = questions;
        this.work = work;
        this.forms = forms;
    }

    @GetMapping("/files/{number}/question")
    String ask(@PathVariable String number, Visit visit, Model model) {
        FileNumber file = ownFile(number, visit);
        forms.show(form(), Map.of(), List.of(), visit, model);
        return page(file, visit, model);
    }

    @PostMapping("/files/{number}/question")
    String send(@PathVariable String number, Visit visit, Model model, RedirectAttributes flash) {
        FileNumber file = ownFile(number, visit);
        String address = forms.take(form(), Map.of(), "", Set.of(), visit, model, answers -> {
            questions.ask(visit.actor(), file, answers);
            return "/files/" + file;
        });
        if (address == null) {
            return page(file, visit, model);
        }
        flash.addFlashAttribute("done", "question.sent");
        return "redirect:" + address;
    }

    private FileNumber ownFile(String number, Visit visit) {
        FileNumber file = FilePages.fileNumber(number);
        if (!files.isProvider(visit.actor(), file)) {
            files.requireApplicant(visit.actor(), file);
        }
        return file;
    }

    private String page(FileNumber file, Visit visit, Model model) {
        model.addAttribute("fileNumber", file).addAttribute("address", "/files/" + file + "/question")
                .addAttribute("waiting", questions.of(visit.actor(), file).stream().filter(QuestionView::isOpen).findFirst().orElse(null));
        return "question";
    }

    private FormSchema form() {
        return FormSchema.parse(work.form("askQuestion"));
    }
}
