package org.smewallet.api;

import java.util.Map;
import java.util.function.Function;
import org.smewallet.identity.Actor;
import org.smewallet.identity.CurrentActor;
import org.smewallet.identity.Role;
import org.smewallet.shared.Answers;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.InputRejected;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.Violation;
import org.springframework.stereotype.Component;

/** Who calls, and what the call names in its address: a number that cannot exist is not found. */
@Component
class Caller {

    private static final int MOST_ITEMS = 100;
    private static final int LAST_PAGE = 1_000_000;

    private final CurrentActor current;

    Caller(CurrentActor current) {
        this.current = current;
    }

    Actor actor() {
        return current.get();
    }

    /** @throws NotFound for everybody without the role */
    Actor require(Role role) {
        Actor actor = actor();
        if (!actor.is(role)) {
            throw new NotFound("Address");
        }
        return actor;
    }

    FileNumber file(String text) {
        return inAddress(FileNumber::parse, text);
    }

    /** The enterprise of the address. A login bound to one enterprise reaches no other (SECURITY A8). */
    EnterpriseNumber enterprise(String text) {
        return own(inAddress(EnterpriseNumber::parse, text));
    }

    /** The enterprise that the body names. */
    EnterpriseNumber enterprise(Answers body) {
        EnterpriseNumber number = body.required("enterpriseNumber",
                body.parsed("enterpriseNumber", EnterpriseNumber::parse, "ondernemingsnummer", "enterprise number"));
        body.check();
        return own(number);
    }

    private EnterpriseNumber own(EnterpriseNumber number) {
        if (!actor().isStaff() && current.organisation().filter(bound -> !bound.equals(number)).isPresent()) {
            throw new NotFound("Enterprise " + number);
        }
        return number;
    }

    static <T> T inAddress(Function<String, T> parser, String text) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException impossible) {
            throw new NotFound("Address");
        }
    }

    /** The parameters of a request, read as a form is. */
    static Answers parameters(Map<String, String> parameters) {
        return new Answers(parameters);
    }

    /** A part of a list that was asked for. */
    record Slice(int page, int size) {

        static Slice of(int page, int size) {
            if (page < 0 || page > LAST_PAGE) {
                throw wrong("page", LAST_PAGE);
            }
            if (size < 1 || size > MOST_ITEMS) {
                throw wrong("size", MOST_ITEMS);
            }
            return new Slice(page, size);
        }

        private static InputRejected wrong(String field, int most) {
            return new InputRejected(java.util.List.of(new Violation(field, "Hoogstens " + most + ", niet negatief.",
                    "At most " + most + ", not negative.")));
        }
    }
}
