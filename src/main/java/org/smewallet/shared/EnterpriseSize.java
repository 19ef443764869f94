package org.smewallet.shared;

/** Size class of an enterprise, at group level (R-SIZE-01). */
public enum EnterpriseSize {
    SMALL, MEDIUM, LARGE
}
