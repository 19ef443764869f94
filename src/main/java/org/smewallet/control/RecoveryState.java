package org.smewallet.control;

import java.util.Locale;

/** How far a recovery is. */
public enum RecoveryState {
    DRAFT("In voorbereiding", "Being prepared"),
    PROPOSED("Wacht op een tweede persoon", "Waits for a second person"),
    DUE("Te betalen", "To be paid"),
    OVERDUE("Te laat", "Overdue"),
    PAID("Betaald", "Paid"),
    HANDED_OVER("Overgedragen aan de Vlaamse Belastingdienst", "Handed over to the tax collection service"),
    CANCELLED("Geannuleerd", "Cancelled");

    private final String dutch;
    private final String english;

    RecoveryState(String dutch, String english) {
        this.dutch = dutch;
        this.english = english;
    }

    public String label(Locale locale) {
        return "en".equals(locale.getLanguage()) ? english : dutch;
    }

    /** The decision is taken and the process waits for the money. */
    public boolean isAwaited() {
        return this == DUE || this == OVERDUE;
    }

    /** Money can still come in for it. */
    boolean takesMoney() {
        return isAwaited() || this == HANDED_OVER;
    }
}
