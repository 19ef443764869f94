package org.smewallet.portal;

import java.util.List;
import org.smewallet.enterprise.Enterprise;
import org.smewallet.enterprise.Enterprises;
import org.smewallet.identity.Actor;
import org.smewallet.identity.Mandates;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.NotFound;
import org.springframework.stereotype.Component;

/** The enterprises that a person acts for. */
@Component
class OwnEnterprises {

    private final Mandates mandates;
    private final Enterprises enterprises;

    OwnEnterprises(Mandates mandates, Enterprises enterprises) {
        this.mandates = mandates;
        this.enterprises = enterprises;
    }

    List<EnterpriseName> of(Actor actor) {
        return mandates.enterprisesOf(actor).stream().flatMap(number -> enterprises.findByNumber(number).stream())
                .map(enterprise -> new EnterpriseName(enterprise.number(), enterprise.name())).toList();
    }

    /** @throws NotFound for an enterprise that is unknown, malformed or another person's */
    Enterprise get(Actor actor, String typedNumber) {
        EnterpriseNumber number = parse(typedNumber);
        mandates.requireMandate(actor, number);
        return enterprises.findByNumber(number).orElseThrow(() -> new NotFound("Enterprise " + number));
    }

    private static EnterpriseNumber parse(String text) {
        try {
            return EnterpriseNumber.parse(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound("Enterprise");
        }
    }
}
