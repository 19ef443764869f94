package org.smewallet.shared;

/** What kind of applicant it is: an ordinary enterprise, a non-profit association, a recognised custom-work company (R-ELIG-05, R-ELIG-12). */
public enum EnterpriseKind {
    SME, VZW, MAATWERK
}
