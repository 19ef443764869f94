package org.smewallet.portal;

import java.util.List;
import java.util.Map;
import org.smewallet.enterprise.Enterprise;
import org.smewallet.enterprise.EnterpriseDirectory;
import org.smewallet.enterprise.EnterpriseName;
import org.smewallet.identity.Actor;
import org.smewallet.identity.Mandates;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.Page;
import org.springframework.stereotype.Component;

/** The enterprises that a person acts for, or may look at. */
@Component
class OwnEnterprises {

    private static final int PAGE_SIZE = 20;
    private static final int LONGEST_SEARCH = 100;

    private final Mandates mandates;
    private final EnterpriseDirectory enterprises;

    OwnEnterprises(Mandates mandates, EnterpriseDirectory enterprises) {
        this.mandates = mandates;
        this.enterprises = enterprises;
    }

    List<EnterpriseNumber> of(Actor actor) {
        return mandates.enterprisesOf(actor);
    }

    /** Those of them that the person may do something for. */
    List<EnterpriseNumber> toActFor(Actor actor) {
        return mandates.enterprisesToActFor(actor);
    }

    /** The first of them by name, of those whose name or number holds the text. */
    Page<EnterpriseName> named(List<EnterpriseNumber> some, String text) {
        return enterprises.named(some, text, 0, PAGE_SIZE);
    }

    /** A page of them by name, as the person looks for them. */
    EnterpriseSearch search(List<EnterpriseNumber> some, Visit visit, String path, Map<String, String> fields) {
        String typed = typed(visit, "q");
        return new EnterpriseSearch(enterprises.named(some, typed, visit.page(), PAGE_SIZE), typed, path, fields);
    }

    /** A search text of a sensible length. */
    static String typed(Visit visit, String parameter) {
        String text = visit.parameter(parameter).replaceAll("\\p{Cntrl}", "").strip();
        return text.length() > LONGEST_SEARCH ? text.substring(0, LONGEST_SEARCH) : text;
    }

    /**
     * To show it.
     *
     * @throws NotFound for an enterprise that is unknown, malformed or another person's
     */
    Enterprise get(Actor actor, String typedNumber) {
        EnterpriseNumber number = parse(typedNumber);
        mandates.requireSight(actor, number);
        return enterprises.get(number);
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
        return enterprises.get(number);
    }

    boolean actsForAny(Actor actor) {
        return !mandates.enterprisesToActFor(actor).isEmpty();
    }

    boolean mayActFor(Actor actor, Enterprise enterprise) {
        return mandates.mayActFor(actor, enterprise.number());
    }

    private static EnterpriseNumber parse(String text) {
        try {
            return EnterpriseNumber.parse(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound("Enterprise");
        }
    }
}
