package org.smewallet.rulebook;

import java.math.BigDecimal;
import java.util.List;
import org.smewallet.shared.EnterpriseKind;
import org.smewallet.shared.EnterpriseSize;
import org.smewallet.shared.NaceCode;

/**
 * What the rules ask about an enterprise; a null is not checked.
 *
 * @param legalForm code of the legal form, such as BV (R-ELIG-05)
 * @param publicShare percent held by public bodies (R-ELIG-04)
 * @param regions regions of its establishments, FLEMISH, BRUSSELS or WALLOON (R-ELIG-02)
 * @param kboStatus ACTIVE or another status of the register (R-ELIG-06)
 * @param openRecovery an overdue recovery (R-REF-07)
 */
public record EnterpriseFacts(EnterpriseKind kind, EnterpriseSize size, String legalForm, NaceCode mainNaceCode,
        BigDecimal publicShare, List<String> regions, String kboStatus, Boolean openRecovery) {
}
