package org.smewallet.subsidy;

import java.util.List;

/**
 * A file that waits for its provider, with what the provider has to check (R-PROV-07).
 *
 * @param participants their names as the enterprise gave them
 */
public record WaitingFile(CaseFile file, List<String> participants) {

    /** True when the provider can answer now: the agency may still be checking it. */
    public boolean canBeAnswered() {
        return file.nextStep() != null && "DECIDE".equals(file.nextStep().kind());
    }
}
