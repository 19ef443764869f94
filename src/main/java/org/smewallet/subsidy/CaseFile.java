package org.smewallet.subsidy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.smewallet.rulebook.Limit;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.EnterpriseSize;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Money;
import org.smewallet.shared.Pillar;
import org.smewallet.shared.ProviderNumber;
import org.smewallet.shared.Reason;
import org.smewallet.shared.StructuredCommunication;

/**
 * A file as a reader sees it: what pages and interface show, from one place.
 *
 * @param outcome outcome of the present state (RULES 19.3); null for a draft
 * @param rate null until the rules have been applied, as all figures are
 * @param limits the dates that hold for this file
 * @param nextStep who must do what; null when nobody must
 * @param autoPay the standing order is on (R-PAY-09)
 * @param acceptsInvoices the provider can upload an invoice now
 * @param depositInstruction null before submission, when nothing is to be deposited any more, and while a correction may change the amount
 */
public record CaseFile(FileNumber fileNumber, FileStatus status, String outcome, LocalDate applicationDate,
        EnterpriseNumber enterpriseNumber, String enterpriseName, ProviderNumber providerNumber, String providerName,
        String title, Pillar pillar, String theme, String topic, LocalDate agreementDate, LocalDate startDate, LocalDate endDate,
        EnterpriseSize enterpriseSize, Money eligibleAmount, BigDecimal rate, Money yearlyCap, Money remainingCap, Money subsidy,
        Money ownContribution, Money vatToPayDirectly, List<Limit> limits, NextStep nextStep,
        DepositInstruction depositInstruction, WalletView wallet, List<Reason> reasons, boolean autoPay, boolean acceptsInvoices) {

    /** The provider refused for something that the applicant can mend, and waits for that (R-PROV-09). */
    public boolean isToCorrect() {
        return nextStep != null && nextStep.isCorrection();
    }

    /** One of the limits by its name, once its last day is known. */
    public Optional<Limit> limit(String name) {
        return limits.stream().filter(limit -> limit.name().equals(name)).findFirst();
    }

    /** It can be stopped, or, closed after something was paid, claimed back (R-REF-01, R-REF-03, R-REF-04). */
    public boolean canBeStopped() {
        return status.canBeStopped() || status == FileStatus.CLOSED && wallet.paidToProvider().isPositive()
                && !"WITHDRAWN_FULLY_PAID_RECOVERY".equals(outcome);
    }

    /** It has ended after a payment, so that a case worker can claim it back. */
    public boolean canBeClaimedByHand() {
        return (status == FileStatus.CLOSED || status == FileStatus.STOPPED) && wallet.paidToProvider().isPositive();
    }

    /** Only a file in recovery, or one that is over, can have one. */
    public boolean mayHaveRecovery() {
        return status == FileStatus.RECOVERY || status == FileStatus.CLOSED || status == FileStatus.STOPPED;
    }

    /**
     * What comes next.
     *
     * @param who ENTREPRENEUR, PROVIDER, AGENCY or BANK
     * @param kind DEPOSIT (storten), PAYMENT (betalen), SUBMIT, CORRECT, DECIDE, REVIEW, RATE, REPAY or WAIT
     * @param amount null when no money is asked
     * @param lastDay null when there is no limit
     */
    public record NextStep(String who, String kind, String dutch, String english, Money amount, LocalDate lastDay) {

        static final String CORRECT = "CORRECT";

        boolean isCorrection() {
            return kind.equals(CORRECT);
        }

        public String what(Locale locale) {
            return "en".equals(locale.getLanguage()) ? english : dutch;
        }
    }

    /** What to copy exactly into the transfer (R-DEP-01); {@code epcQr} is the text of an EPC069-12 code. */
    public record DepositInstruction(String beneficiary, String iban, String bic, Money amount,
            StructuredCommunication communication, LocalDate lastDay, String epcQr) {
    }

    /**
     * The wallet of the file (PROCESS 0.4).
     *
     * @param balance own and subsidy part together
     * @param held deposits that wait for the confirmation
     * @param topUp all top-ups, not lowered by what went back to the agency
     * @param refunded all money of this file given back to the payer, counted when booked
     * @param budgetRestored all that came back to the enterprise's yearly budget
     */
    public record WalletView(Money own, Money subsidy, Money balance, Money held, Money topUp, Money paidToProvider,
            Money refunded, Money returnedToAgency, Money budgetRestored) {
    }
}
