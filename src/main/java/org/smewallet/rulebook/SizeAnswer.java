package org.smewallet.rulebook;

import java.util.List;
import org.smewallet.shared.EnterpriseSize;
import org.smewallet.shared.Reason;

/**
 * The size class of an enterprise.
 *
 * @param group the figures at group level (R-SIZE-02)
 * @param classThisYear what the thresholds say of these figures (R-SIZE-01)
 * @param status the class that holds after the two-year rule (R-SIZE-03)
 */
public record SizeAnswer(SizeFacts.Figures group, EnterpriseSize classThisYear, EnterpriseSize status, List<Reason> reasons) {
}
