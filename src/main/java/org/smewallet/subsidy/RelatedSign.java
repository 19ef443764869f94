package org.smewallet.subsidy;

import org.smewallet.rulebook.Limit;
import org.smewallet.shared.StepNotAllowed;

/**
 * A sign that enterprise and provider may be related, which proves nothing by itself: the same registered office. The
 * provider is not asked; the file goes to a case worker, who refuses it or has the provider asked after all (R-REL-02).
 */
final class RelatedSign {

    static final String RULE = "R-REL-02";
    private static final String OUTCOME = "RELATED_SIGN";

    private RelatedSign() {
    }

    static RecordedReason sameAddress() {
        return new RecordedReason(OUTCOME, RULE, "De onderneming en de dienstverlener hebben hetzelfde adres in de KBO: een dossierbehandelaar kijkt na of ze verbonden zijn.",
                "The enterprise and the provider have the same address in the register: a case worker checks whether they are related.", null);
    }

    static boolean isOn(SubsidyApplication file) {
        return file.reasons().stream().anyMatch(reason -> OUTCOME.equals(reason.outcome()));
    }

    /** Over with the day of application: then the case worker has the file. No other provider has that little time. */
    static Limit limit(SubsidyApplication file) {
        return new Limit("CONFIRMATION", RULE, file.applicationDate(), file.applicationDate(), 0);
    }

    static boolean awaitsReview(SubsidyApplication file) {
        return file.applicationDate().equals(file.limits().confirmationLastDay());
    }

    /** @throws StepNotAllowed for a provider that answers before the case worker has looked */
    static void requireReviewed(SubsidyApplication file) {
        if (awaitsReview(file)) {
            throw new StepNotAllowed("U en de onderneming hebben hetzelfde adres. Een dossierbehandelaar kijkt dit dossier eerst na (R-REL-02).",
                    "You and the enterprise have the same address. A case worker looks at this file first (R-REL-02).");
        }
    }
}
