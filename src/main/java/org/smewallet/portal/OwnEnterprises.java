package org.smewallet.portal;

import java.util.List;
import org.smewallet.enterprise.Enterprise;
import org.smewallet.enterprise.Enterprises;
import org.smewallet.identity.Actor;
import org.smewallet.identity.Mandates;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.NotFound;
import org.springframework.stereotype.Component;

/** The enterprises that a person acts for, or may look at. */
@Component
class OwnEnterprises {

    private final Mandates mandates;
    private final Enterprises enterprises;

    OwnEnterprises(Mandates mandates, Enterprises enterprises) {
        this.mandates = mandates;
        this.enterprises = enterprises;
    }

    List<EnterpriseName> of(Actor actor) {
        return named(mandates.enterprisesOf(actor));
    }

    /** Those of them that the person may do something for. */
    List<EnterpriseName> toActFor(Actor actor) {
        return named(mandates.enterprisesToActFor(actor));
    }

    /**
     * To show it.
     *
     * @throws NotFound for an enterprise that is unknown, malformed or another person's
     */
    Enterprise get(Actor actor, String typedNumber) {
        EnterpriseNumber number = parse(typedNumber);
        mandates.requireSight(actor, number);
        return known(number);
    }

    /**
     * To do something for it.
     *
     * @throws NotFound as {@link #get}
     * @throws org.smewallet.shared.CommandForbidden for whoever may only look at it
     */
    Enterprise toActFor(Actor actor, String typedNumber) {
        EnterpriseNumber number = parse(typedNumber);
        mandates.requireMandate(actor, number);
        return known(number);
    }

    boolean actsForAny(Actor actor) {
        return !mandates.enterprisesToActFor(actor).isEmpty();
    }

    boolean mayActFor(Actor actor, Enterprise enterprise) {
        return mandates.mayActFor(actor, enterprise.number());
    }

    private Enterprise known(EnterpriseNumber number) {
        return enterprises.findByNumber(number).orElseThrow(() -> new NotFound("Enterprise " + number));
    }

    private List<EnterpriseName> named(List<EnterpriseNumber> numbers) {
        return numbers.stream().flatMap(number -> enterprises.findByNumber(number).stream())
                .map(enterprise -> new EnterpriseName(enterprise.number(), enterprise.name())).toList();
    }

    private static EnterpriseNumber parse(String text) {
        try {
            return EnterpriseNumber.parse(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound("Enterprise");
        }
    }
}
