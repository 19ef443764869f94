package org.smewallet.enterprise;

import java.util.Optional;
import org.smewallet.shared.EnterpriseNumber;

/** The central enterprise register (KBO): the only source of name, form, status, establishments and representatives (R-REG-03). */
public interface EnterpriseRegister {

    /**
     * What the register tells about the number; empty when it was never given out.
     *
     * @throws RegisterUnreachable when the register gives no answer now
     */
    Optional<RegisteredEnterprise> find(EnterpriseNumber number);
}
