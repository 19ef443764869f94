package org.smewallet.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.smewallet.enterprise.Enterprise;
import org.smewallet.identity.Actor;
import org.smewallet.rulebook.Assessment;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.NotFound;
import org.smewallet.subsidy.CaseFiles;
import org.springframework.stereotype.Component;

/** What is known of the applicant before the form is filled in. */
@Component
class ApplicationStart {

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

    /** @throws NotFound for a file of an enterprise that the person does not act for */
    Enterprise applicant(Actor actor, FileNumber file) {
        return own.get(actor, files.get(actor, file).enterpriseNumber().digits());
    }
}
