package org.smewallet.enterprise;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.smewallet.shared.EnterpriseNumber;

/** The central enterprise register (KBO): the only source of name, form, status, establishments and representatives (R-REG-03). */
public interface EnterpriseRegister {

    /**
     * What the register tells about the number; empty when it was never given out.
     *
     * @throws RegisterUnreachable when the register gives no answer now
     */
    default Optional<RegisteredEnterprise> find(EnterpriseNumber number) {
        return Optional.ofNullable(find(Set.of(number)).get(number));
    }

    /**
     * The same about several numbers at once; one that was never given out is absent.
     *
     * @throws RegisterUnreachable when the register gives no answer now
     */
    Map<EnterpriseNumber, RegisteredEnterprise> find(Set<EnterpriseNumber> numbers);
}
