package org.smewallet.identity;

import java.util.Set;

/**
 * Who does something: written beside each step (R-ID-07).
 *
 * @param person pseudonym of the person, or the staff user's id; never a national register number (R-ID-02)
 * @param roles what the person may be here
 */
public record Actor(String person, Set<Role> roles) {

    /** The system itself, when a limit passes. */
    public static final Actor SYSTEM = new Actor("system", Set.of(Role.SYSTEM));

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isStaff() {
        return roles.stream().anyMatch(Role::isStaff);
    }

    /** Staff that handles files; whoever keeps rules, diagrams or quality has no business in them. */
    public boolean readsAllFiles() {
        return is(Role.CASE_WORKER) || is(Role.INSPECTOR) || is(Role.FINANCE_MANAGER) || is(Role.ADMIN);
    }
}
