package org.smewallet.banking.format;

/** The version of the payment message that the scheme's bank takes. */
public enum PainVersion {
    PAIN_001_001_03("pain.001.001.03"),
    PAIN_001_001_09("pain.001.001.09");

    private final String message;

    PainVersion(String message) {
        this.message = message;
    }

    String namespace() {
        return "urn:iso:std:iso:20022:tech:xsd:" + message;
    }
}
