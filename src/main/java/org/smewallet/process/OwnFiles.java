package org.smewallet.process;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.smewallet.identity.Actor;
import org.smewallet.identity.Role;
import org.smewallet.shared.StepNotAllowed;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Nobody at the desk handles a file or registration of an enterprise or provider that the same person acts for (SECURITY
 * A6). Persons are compared, not accounts.
 */
@Component
class OwnFiles {

    /** What a number begins with, whatever a question, a payout or a follow-up adds to it. */
    private static final Pattern NUMBER = Pattern.compile("[A-Z]+-[0-9]{4}-[0-9]{6}");

    private final ObjectProvider<TaskOwnership> ownerships;

    OwnFiles(ObjectProvider<TaskOwnership> ownerships) {
        this.ownerships = ownerships;
    }

    /** @throws StepNotAllowed when the person acts for a party of the file */
    void requireNone(Actor staff, String businessKey) {
        Matcher number = NUMBER.matcher(businessKey == null ? "" : businessKey);
        if (number.lookingAt() && ownerships.stream().filter(ownership -> ownership.knows(number.group())).anyMatch(ownership ->
                Stream.of(Role.ENTREPRENEUR, Role.PROVIDER).anyMatch(party -> ownership.owns(staff, number.group(), party.group())
                        || ownership.onlyLooks(staff, number.group(), party.group())))) {
            throw new StepNotAllowed("U treedt zelf op voor een partij van dit dossier. Een collega behandelt deze taak.",
                    "You act for a party of this file yourself. A colleague handles this task.");
        }
    }
}
