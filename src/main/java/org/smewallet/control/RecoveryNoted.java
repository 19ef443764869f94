package org.smewallet.control;

import org.smewallet.identity.Actor;
import org.smewallet.shared.FileNumber;

/**
 * A step of a recovery, for the audit trail of its file.
 *
 * @param remark what staff alone read; empty for none
 */
public record RecoveryNoted(FileNumber file, Actor actor, String rule, String dutch, String english, String remark) {
}
