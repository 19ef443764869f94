package org.smewallet.shared;

/** The two services that are subsidised (R-SRV-01). */
public enum Pillar {
    TRAINING, ADVICE
}
