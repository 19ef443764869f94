package org.smewallet.control;

/** A recovery is to be decided. */
public record RecoveryOpened(RecoveryNumber recovery) {
}
