package org.smewallet.banking;

/** How many lines of a statement have one fate. */
record FateCount(LineFate fate, long lines) {
}
