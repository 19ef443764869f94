package org.smewallet.identity;

/** Who somebody is to the agency (R-ID-08, PROCESS 0.3); for staff also the candidate group of their tasks. */
public enum Role {
    ENTREPRENEUR("entrepreneur"),
    PROVIDER("provider"),
    CASE_WORKER("agency-caseworker"),
    INSPECTOR("agency-inspector"),
    FINANCE_MANAGER("finance-manager"),
    AUDIT_BUREAU("audit-bureau"),
    QUALITY_CHAMBER("quality-chamber"),
    RULEBOOK_ADMIN("rulebook-admin"),
    PROCESS_ANALYST("process-analyst"),
    ADMIN("camunda-admin"),
    SYSTEM("system");

    private final String group;

    Role(String group) {
        this.group = group;
    }

    /** Name of the candidate group in the diagrams. */
    public String group() {
        return group;
    }

    /** Staff work in Tasklist; entrepreneurs, providers and the system itself have no account there. */
    public boolean isStaff() {
        return this != ENTREPRENEUR && this != PROVIDER && this != SYSTEM;
    }
}
