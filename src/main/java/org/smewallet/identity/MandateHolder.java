package org.smewallet.identity;

import java.time.Instant;

/**
 * A person who holds a mandate for an enterprise now.
 *
 * @param id of the mandate, to name it by
 * @param person pseudonym (R-ID-02)
 * @param name what the person's login tells; null while it told none
 * @param since when it was granted
 */
public record MandateHolder(long id, String person, String name, MandateBasis basis, MandateScope scope, Instant since) {

    /** Gives and takes rights of others: the legal representative, and who proved with the posted code to be at its registered office (R-ID-04). */
    public boolean isManager() {
        return scope == MandateScope.ACT && basis != MandateBasis.USER_RIGHT;
    }
}
