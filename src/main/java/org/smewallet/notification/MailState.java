package org.smewallet.notification;

/** Where a mail is: waiting for a server, sent, failed for good, or kept to be shown instead of sent. */
public enum MailState {
    WAITING, SENT, FAILED, KEPT
}
