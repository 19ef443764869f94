package org.smewallet.enterprise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.smewallet.shared.NaceCode;

/**
 * What the enterprise itself told in form {@code enterpriseData}, read and checked.
 *
 * @param figures of the last closed year, or a starter's estimate (R-SIZE-07)
 * @param previousYear null when not given (R-SIZE-03)
 * @param publicShare percent held by public bodies
 */
record EnterpriseData(NaceCode naceCode, boolean liberalProfession, boolean selfEmployedSecondary, String customWorkRecognition,
        Account account, List<EmailAddress> emails, boolean starter, YearFigures figures, YearFigures previousYear,
        LocalDate fiscalYearStart, LocalDate fiscalYearEnd, BigDecimal publicShare, List<GroupLink> groupLinks) {
}
