package org.smewallet.subsidy;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Status of a file as its people see it (RULES 19.1). */
public enum FileStatus {
    DRAFT("Concept", "Draft"),
    SUBMITTED("Ingediend, wacht op dienstverlener", "Submitted, waiting for the provider"),
    ESCALATED("In behandeling bij de administratie", "With the agency"),
    AWAITING_DEPOSIT("Te storten", "Deposit due"),
    DEPOSIT_OVERDUE("Te storten, laatste kans", "Deposit due, last chance"),
    PARTIALLY_FUNDED("Gedeeltelijk gestort", "Partly deposited"),
    FUNDED("Te betalen", "Payment to be ordered"),
    REDUCED("Verminderd", "Reduced"),
    PARTLY_PAID("Gedeeltelijk betaald", "Partly paid"),
    PAID("Betaald", "Paid"),
    CLOSED("Afgesloten", "Closed"),
    REFUSED("Geweigerd", "Refused"),
    LAPSED("Vervallen", "Lapsed"),
    EXPIRED("Concept verlopen", "Draft expired"),
    STOPPED("Stopgezet", "Stopped"),
    UNDER_AUDIT("In controle", "Under audit"),
    RECOVERY("Terugvordering", "Recovery");

    private static final Set<FileStatus> BEFORE_CONFIRMATION = EnumSet.of(SUBMITTED, ESCALATED);
    private static final Set<FileStatus> DEPOSIT_ASKED = EnumSet.of(AWAITING_DEPOSIT, DEPOSIT_OVERDUE, PARTIALLY_FUNDED);
    private static final Set<FileStatus> PAYABLE = EnumSet.of(FUNDED, REDUCED, PARTLY_PAID);

    private final String dutch;
    private final String english;

    FileStatus(String dutch, String english) {
        this.dutch = dutch;
        this.english = english;
    }

    public String label(Locale locale) {
        return "en".equals(locale.getLanguage()) ? english : dutch;
    }

    /** Submitted and waiting for the provider's, or the agency's, answer: deposits are held (R-DEP-02). */
    boolean awaitsConfirmation() {
        return BEFORE_CONFIRMATION.contains(this);
    }

    /** The own contribution is asked and not complete. */
    boolean awaitsDeposit() {
        return DEPOSIT_ASKED.contains(this);
    }

    /** A payment can be ordered (R-PAY-03). */
    boolean isPayable() {
        return PAYABLE.contains(this);
    }

    /** Something can still happen to the file by itself or by its people; a file that ended is only read. */
    public boolean isOpen() {
        return this == DRAFT || canBeStopped();
    }

    /** The enterprise can still stop the application (R-REF-01, PROCESS 2.5). */
    public boolean canBeStopped() {
        return awaitsConfirmation() || awaitsDeposit() || isPayable() || this == PAID;
    }
}
