package org.smewallet.enterprise;

/** Keeps our copy of the enterprise register up to date. */
public interface RegisterMaintenance {

    /** Puts the enterprise into the register, or replaces what stands there of it. */
    void put(RegisteredEnterprise enterprise);
}
