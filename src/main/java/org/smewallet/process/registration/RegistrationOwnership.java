package org.smewallet.process.registration;

import java.util.List;
import org.smewallet.enterprise.EnterpriseRegistration;
import org.smewallet.enterprise.EnterpriseRegistrations;
import org.smewallet.identity.Actor;
import org.smewallet.identity.Role;
import org.smewallet.process.TaskOwnership;
import org.springframework.stereotype.Component;

/** The tasks of a registration are the person's who registers, and of those who act for the enterprise by then. */
@Component
class RegistrationOwnership implements TaskOwnership {

    private final EnterpriseRegistrations registrations;

    RegistrationOwnership(EnterpriseRegistrations registrations) {
        this.registrations = registrations;
    }

    @Override
    public boolean knows(String businessKey) {
        return businessKey.startsWith("REG-");
    }

    @Override
    public boolean owns(Actor actor, String businessKey, String group) {
        return Role.ENTREPRENEUR.group().equals(group) && registrations.concerns(actor, businessKey);
    }

    @Override
    public boolean onlyLooks(Actor actor, String businessKey, String group) {
        return Role.ENTREPRENEUR.group().equals(group) && registrations.isLookedOn(actor, businessKey);
    }

    @Override
    public List<String> openKeys(Actor actor) {
        return registrations.of(actor).stream().filter(registration -> !registration.status().isEnded()).map(EnterpriseRegistration::number).toList();
    }
}
