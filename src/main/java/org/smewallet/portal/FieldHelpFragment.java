package org.smewallet.portal;

import java.time.LocalDate;
import org.smewallet.enterprise.Enterprise;
import org.smewallet.process.WorkLists;
import org.smewallet.shared.FileNumber;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The lines beside the fields again, whenever an answer changes; the page itself shows them without script too. */
@Controller
class FieldHelpFragment {

    private final FieldHelp help;
    private final OwnEnterprises own;
    private final ApplicationStart start;
    private final WorkLists work;

    FieldHelpFragment(FieldHelp help, OwnEnterprises own, ApplicationStart start, WorkLists work) {
        this.help = help;
        this.own = own;
        this.start = start;
        this.work = work;
    }

    /** For the applicant of {@code file}, or of {@code enterprise} when there is no file yet; others find nothing. */
    @GetMapping("/applications/help")
    String help(Visit visit, Model model) {
        FileNumber file = visit.parameter("file").isEmpty() ? null : FilePages.fileNumber(visit.parameter("file"));
        Enterprise applicant = file == null ? own.get(visit.actor(), visit.parameter("enterprise")) : start.applicant(visit.actor(), file);
        LocalDate submittedOn = file == null ? null : start.submittedOn(visit.actor(), file);
        model.addAttribute("fieldHelp", help.of(applicant, submittedOn, visit::parameter))
                .addAttribute("withheld", help.withheld(FormSchema.parse(work.form("application")), submittedOn, visit::parameter));
        return "field-help";
    }
}
