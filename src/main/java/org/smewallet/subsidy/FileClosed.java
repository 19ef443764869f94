package org.smewallet.subsidy;

import org.smewallet.shared.FileNumber;

/** A file has come to its end with its wallet settled: from now on it can be drawn for a check afterwards (R-CTL-01). */
public record FileClosed(FileNumber file) {
}
