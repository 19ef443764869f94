package org.smewallet.document;

/** Looks for viruses in what people upload (SECURITY F2). */
interface VirusScanner {

    /** Never throws. Where no scanner is set everything is clean for it: the check of the content decides alone. A scanner that doesn't answer gives {@link ScanState#QUARANTINE}. */
    ScanState scan(byte[] content);
}
