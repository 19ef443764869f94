package org.smewallet.identity;

import java.util.Arrays;
import java.util.Optional;

/** The example people of profile demo; their password is {@code demo}. They do not exist elsewhere. */
public enum Persona {
    ENTREPRENEUR(Role.ENTREPRENEUR),
    ENTREPRENEUR2(Role.ENTREPRENEUR),
    ACCOUNTANT(Role.ENTREPRENEUR),
    PROVIDER(Role.PROVIDER),
    PROVIDER2(Role.PROVIDER),
    CASEWORKER(Role.CASE_WORKER),
    CASEWORKER2(Role.CASE_WORKER),
    INSPECTOR(Role.INSPECTOR),
    FINANCE(Role.FINANCE_MANAGER),
    FINANCE2(Role.FINANCE_MANAGER),
    QUALITY(Role.QUALITY_CHAMBER),
    AUDITOR(Role.AUDIT_BUREAU),
    RULEBOOK(Role.RULEBOOK_ADMIN),
    RULEBOOK2(Role.RULEBOOK_ADMIN),
    ANALYST(Role.PROCESS_ANALYST),
    ADMIN(Role.ADMIN);

    private final Role role;

    Persona(Role role) {
        this.role = role;
    }

    /** Login name, and the person's id in the files. */
    public String login() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public Role role() {
        return role;
    }

    /** The same person as an actor, for what the start of the demo does in their name. */
    public Actor actor() {
        return new Actor(login(), java.util.Set.of(role));
    }

    static Optional<Persona> byLogin(String login) {
        return Arrays.stream(values()).filter(persona -> persona.login().equals(login)).findFirst();
    }
}
