package org.smewallet.process;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.smewallet.identity.Actor;
import org.smewallet.identity.Role;
import org.smewallet.shared.Answers;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Who acts in the present step and what that person filled in. The answers travel beside the engine: nothing of them
 * becomes a process variable.
 */
@Component
public class Acting {

    private record Act(Actor actor, Answers answers) {
    }

    private final ThreadLocal<Act> present = new ThreadLocal<>();
    private final IdentityService identities;

    Acting(@Lazy IdentityService identities) {
        this.identities = identities;
    }

    /** Does something in the name of a person, with what the person filled in. */
    public <T> T as(Actor actor, Answers answers, Supplier<T> action) {
        Act before = present.get();
        present.set(new Act(actor, answers));
        try {
            return action.get();
        } finally {
            if (before == null) {
                present.remove();
            } else {
                present.set(before);
            }
        }
    }

    /** The person of this step: the caller of a facade, the user of Tasklist, or the system when a limit passes. */
    public Actor actor() {
        if (present.get() != null) {
            return present.get().actor();
        }
        Authentication staff = identities.getCurrentAuthentication();
        return staff == null || staff.getUserId() == null ? Actor.SYSTEM : new Actor(staff.getUserId(), roles(staff));
    }

    /** What the caller of a facade filled in; empty when the step was completed in Tasklist. */
    Optional<Answers> answers() {
        return Optional.ofNullable(present.get()).map(Act::answers);
    }

    private static Set<Role> roles(Authentication staff) {
        return Stream.of(Role.values()).filter(role -> staff.getGroupIds() != null && staff.getGroupIds().contains(role.group()))
                .collect(Collectors.toSet());
    }
}
