package org.smewallet.enterprise;

/**
 * How far the size of a registration is.
 *
 * @param given the person chose it already
 * @param reviewNeeded the chosen class is smaller than the proposed one (R-SIZE-06)
 */
public record SizeStep(boolean given, boolean reviewNeeded) {
}
