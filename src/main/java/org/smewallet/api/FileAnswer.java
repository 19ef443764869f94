package org.smewallet.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.smewallet.rulebook.Limit;
import org.smewallet.shared.EnterpriseSize;
import org.smewallet.shared.Money;
import org.smewallet.shared.Pillar;
import org.smewallet.subsidy.CaseFile;
import org.smewallet.subsidy.FileStatus;

/**
 * A file as partners see it.
 *
 * @param outcome in the answer to a command that command's, else that of the present state (RULES 19.3); null for a draft
 */
record FileAnswer(String fileNumber, FileStatus status, String outcome, LocalDate applicationDate, String enterpriseNumber,
        String enterpriseName, String providerNumber, String providerName, String title, Pillar pillar, String theme, String topic,
        LocalDate agreementDate, LocalDate startDate, LocalDate endDate, EnterpriseSize enterpriseSize, Money eligibleAmount, String rate,
        Money yearlyCap, Money remainingCap, Money subsidy, Money ownContribution, Money vatToPayDirectly, List<LimitAnswer> limits,
        NextStepAnswer nextStep, CaseFile.DepositInstruction depositInstruction, CaseFile.WalletView wallet, List<ReasonAnswer> reasons, boolean autoPay) {

    /** A legal limit; the last day still counts. */
    record LimitAnswer(String name, String rule, LocalDate from, LocalDate lastDay, Integer days, boolean inclusive) {

        static LimitAnswer of(Limit limit) {
            return new LimitAnswer(limit.name(), limit.rule(), limit.from(), limit.lastDay(), limit.days(), true);
        }
    }

    /** What comes next, in the caller's language. */
    record NextStepAnswer(String who, String kind, String what, Money amount, LocalDate lastDay) {

        static NextStepAnswer of(CaseFile.NextStep step, Locale locale) {
            return step == null ? null : new NextStepAnswer(step.who(), step.kind(), step.what(locale), step.amount(), step.lastDay());
        }
    }

    /** The file with the outcome of its present state. */
    static FileAnswer of(CaseFile file, Locale locale) {
        return of(file, file.outcome(), locale);
    }

    /** The file in the answer to a command. */
    static FileAnswer of(CaseFile file, String outcome, Locale locale) {
        return new FileAnswer(file.fileNumber().number(), file.status(), outcome, file.applicationDate(), text(file.enterpriseNumber()),
                file.enterpriseName(), text(file.providerNumber()), file.providerName(), file.title(), file.pillar(), file.theme(), file.topic(),
                file.agreementDate(), file.startDate(), file.endDate(), file.enterpriseSize(), file.eligibleAmount(),
                CalculationAnswer.rate(file.rate()), file.yearlyCap(), file.remainingCap(), file.subsidy(), file.ownContribution(),
                file.vatToPayDirectly(), file.limits().stream().map(LimitAnswer::of).toList(), NextStepAnswer.of(file.nextStep(), locale),
                file.depositInstruction(), file.wallet(), ReasonAnswer.of(file.reasons(), locale), file.autoPay());
    }

    /** The outcome of a submission: a decision, not the state that it leads to. */
    static String ofSubmission(CaseFile file) {
        if (file.status() != FileStatus.SUBMITTED || file.rate() == null) {
            return file.outcome();
        }
        return file.subsidy().isLessThan(file.eligibleAmount().at(file.rate())) ? "APPROVED_PARTIAL_CAP" : "APPROVED";
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
