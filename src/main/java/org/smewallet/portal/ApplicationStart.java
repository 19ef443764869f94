package org.smewallet.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.smewallet.enterprise.Enterprise;
import org.smewallet.identity.Actor;
import org.smewallet.rulebook.Assessment;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.NotFound;
import org.smewallet.subsidy.CaseFiles;
import org.smewallet.subsidy.FileStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is known of the applicant before the form is filled in. */
@Component
class ApplicationStart {

    private static final String FILES = "/files/";

    private final OwnEnterprises own;
    private final CaseFiles files;
    private final Clock clock;

    ApplicationStart(OwnEnterprises own, CaseFiles files, Clock clock) {
        this.own = own;
        this.files = files;
        this.clock = clock;
    }

    Map<String, Object> known(Enterprise applicant) {
        Map<String, Object> known = new LinkedHashMap<>();
        if (applicant.naceCode() != null) {
            known.put("mainNaceCode", applicant.naceCode().toString());
        }
        applicant.sizeIn(Brussels.today(clock).getYear()).or(applicant::confirmedSize).ifPresent(size -> known.put("enterpriseSize", size.name()));
        return known;
    }

    /** A new calendar year: the data are confirmed before the first application (R-REG-07). */
    boolean needsConfirmation(Enterprise applicant) {
        return applicant.needsConfirmationIn(Brussels.today(clock).getYear());
    }

    /** What the rules give, for the fields of the form that only show it (R-AMT-13). */
    Map<String, Object> figures(Assessment assessment, Locale locale) {
        Formats formats = new Formats(locale);
        return Map.of("eligibleAmount", formats.money(assessment.eligibleAmount()), "rate", formats.percent(assessment.rate()),
                "subsidy", formats.money(assessment.subsidy()), "ownContribution", formats.money(assessment.ownContribution()),
                "remainingCap", formats.money(assessment.remainingCap()));
    }

    /** The day on which a file was submitted; null for a draft. */
    LocalDate submittedOn(Actor actor, FileNumber file) {
        return files.get(actor, file).applicationDate();
    }

    /** What this page would change in the draft or correction as it is stored now. */
    List<DraftDifferences.Difference> differences(Visit visit, FileNumber file, FormSchema form, Map<String, ?> typed) {
        return DraftDifferences.between(form, files.answers(visit.actor(), file).values(), typed, visit.locale());
    }

    /** Goes on to the page of the file, which says first what became of it: a refusal is no success (RULES 19.3). */
    String leave(String address, Visit visit, RedirectAttributes flash) {
        switch (visit.parameter("_action")) {
            case "SUBMIT" -> {
                boolean refused = files.get(visit.actor(), FilePages.fileNumber(address.substring(FILES.length()))).status() == FileStatus.REFUSED;
                flash.addFlashAttribute(refused ? "failed" : "done", refused ? "application.refused" : "application.submitted");
            }
            case "DISCARD" -> flash.addFlashAttribute("done", "application.discarded");
            default -> flash.addFlashAttribute("done", "application.saved");
        }
        return "redirect:" + address;
    }

    /** @throws NotFound for a file of an enterprise that the person does not act for */
    Enterprise applicant(Actor actor, FileNumber file) {
        return own.toActFor(actor, files.get(actor, file).enterpriseNumber().digits());
    }
}
