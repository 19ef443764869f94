package org.smewallet.process.tasklist;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.smewallet.identity.Actor;
import org.smewallet.identity.Role;
import org.smewallet.process.engine.AcrossNodes;
import org.springframework.stereotype.Component;

/**
 * The engine looks up whoever works in Tasklist in its own tables: staff get a row there at their first visit, with the
 * groups of their login and a password that nobody knows. Entrepreneurs and providers never get one.
 */
@Component
class StaffAccounts {

    private static final int PASSWORD_BYTES = 48;

    private final IdentityService identities;
    private final StaffFilters filters;
    private final AcrossNodes nodes;
    private final SecureRandom random = new SecureRandom();
    private final Set<Actor> known = ConcurrentHashMap.newKeySet();

    StaffAccounts(IdentityService identities, StaffFilters filters, AcrossNodes nodes) {
        this.identities = identities;
        this.filters = filters;
        this.nodes = nodes;
    }

    /** Makes or corrects the person's row; costs nothing the second time. */
    void provide(Actor actor) {
        if (actor.isStaff() && !known.contains(actor)) {
            nodes.oneAtATime(() -> make(actor));
            known.add(actor);
        }
    }

    private void make(Actor actor) {
        String person = actor.person();
        if (identities.createUserQuery().userId(person).count() == 0) {
            User user = identities.newUser(person);
            user.setFirstName(person);
            user.setLastName("");
            user.setPassword(unknownPassword());
            identities.saveUser(user);
        }
        List<String> wanted = actor.roles().stream().filter(Role::isStaff).map(Role::group).toList();
        List<String> present = identities.createGroupQuery().groupMember(person).list().stream().map(Group::getId).toList();
        wanted.stream().filter(group -> !present.contains(group)).forEach(group -> identities.createMembership(person, group));
        present.stream().filter(group -> !wanted.contains(group)).forEach(group -> identities.deleteMembership(person, group));
        filters.makeFor(person);
    }

    private String unknownPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
