package org.smewallet.subsidy;

import java.time.LocalDate;
import org.smewallet.shared.Money;
import org.smewallet.subsidy.CaseFile.NextStep;

/** Tells who must do what now; above all whether it is to deposit (storten) or to pay (betalen). */
final class NextSteps {

    private NextSteps() {
    }

    static NextStep of(SubsidyApplication file, Money due, Money available, boolean payoutUnderWay) {
        LimitDays limits = file.limits();
        return switch (file.status()) {
            case DRAFT -> step("ENTREPRENEUR", "SUBMIT", "Vul de aanvraag aan en dien ze in.", "Complete the application and submit it.",
                    null, limits.applicationLastDay());
            case SUBMITTED -> submitted(file);
            case ESCALATED -> step("AGENCY", "REVIEW", "Een dossierbehandelaar beslist.", "A case worker decides.", null, null);
            case AWAITING_DEPOSIT, DEPOSIT_OVERDUE, PARTIALLY_FUNDED -> step("ENTREPRENEUR", "DEPOSIT",
                    "Storten: schrijf uw eigen aandeel over naar de portefeuille.", "Deposit: transfer your own contribution to the wallet.",
                    due, limits.depositHardLastDay());
            case FUNDED, REDUCED, PARTLY_PAID -> available.isPositive() || !payoutUnderWay
                    ? step("ENTREPRENEUR", "PAYMENT", "Betalen: geef de betaalopdracht voor de volledige factuur zonder btw.",
                            "Pay: order the payment of the whole invoice without VAT.", available, limits.useLastDay())
                    : step("BANK", "WAIT", "De betaling is onderweg.", "The payment is on its way.", null, null);
            case PAID -> step("ENTREPRENEUR", "RATE", "Beoordeel de dienstverlener en bewaar uw bewijsstukken.",
                    "Rate the provider and keep your evidence.", null, limits.ratingLastDay());
            case RECOVERY, STOPPED, CLOSED -> recovery(file);
            default -> null;
        };
    }

    private static NextStep submitted(SubsidyApplication file) {
        if ("AWAITING_CHECK".equals(file.outcome())) {
            return step("AGENCY", "WAIT", "Wij raadplegen de registers; uw indiendatum blijft staan.",
                    "We consult the registers; your application date stands.", null, null);
        }
        boolean correction = file.reasons().stream().anyMatch(reason -> "REFUSED_BY_PROVIDER".equals(reason.outcome()));
        return correction
                ? step("ENTREPRENEUR", NextStep.CORRECT, "Verbeter de aanvraag en dien ze opnieuw in.", "Correct the application and submit it again.",
                        null, file.limits().correctionLastDay())
                : step("PROVIDER", "DECIDE", "De dienstverlener bevestigt of weigert. U mag al storten.",
                        "The provider confirms or refuses. You may deposit already.", null, file.limits().confirmationLastDay());
    }

    private static NextStep recovery(SubsidyApplication file) {
        if (!file.stopping().isClaimed()) {
            return file.status() == FileStatus.RECOVERY ? step("AGENCY", "REVIEW", "De administratie beslist over de terugvordering.",
                    "The agency decides on the recovery.", null, null) : null;
        }
        boolean provider = Stopping.PROVIDER.equals(file.stopping().debtor());
        return step(file.stopping().debtor(), "REPAY",
                provider ? "Terugbetalen: de dienstverlener betaalt terug wat hij kreeg." : "Terugbetalen: schrijf de subsidie terug met de mededeling hieronder.",
                provider ? "Pay back: the provider pays back what it got." : "Pay back: transfer the subsidy back with the communication below.",
                file.stopping().amount(), file.stopping().lastDay());
    }

    private static NextStep step(String who, String kind, String dutch, String english, Money amount, LocalDate lastDay) {
        return new NextStep(who, kind, dutch, english, amount, lastDay);
    }
}
