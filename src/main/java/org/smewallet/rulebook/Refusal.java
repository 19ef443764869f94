package org.smewallet.rulebook;

import org.smewallet.shared.Reason;

/**
 * One ground for refusal.
 *
 * @param outcome code of RULES 19.3, such as REFUSED_LATE_APPLICATION
 */
public record Refusal(String outcome, Reason reason) {
}
