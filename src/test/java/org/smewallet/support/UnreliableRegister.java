package org.smewallet.support;

import java.util.Map;
import java.util.Set;
import org.smewallet.enterprise.EnterpriseRegister;
import org.smewallet.enterprise.RegisterUnreachable;
import org.smewallet.enterprise.RegisteredEnterprise;
import org.smewallet.shared.EnterpriseNumber;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** The enterprise register of the tests: the real one, which a test can cut off. */
@TestComponent
@Primary
public class UnreliableRegister implements EnterpriseRegister {

    private final EnterpriseRegister real;
    private volatile boolean reachable = true;

    public UnreliableRegister(@Qualifier("registerTables") EnterpriseRegister real) {
        this.real = real;
    }

    public void cutOff() {
        reachable = false;
    }

    public void restore() {
        reachable = true;
    }

    @Override
    public Map<EnterpriseNumber, RegisteredEnterprise> find(Set<EnterpriseNumber> numbers) {
        if (!reachable) {
            throw new RegisterUnreachable("The register does not answer", null);
        }
        return real.find(numbers);
    }
}
