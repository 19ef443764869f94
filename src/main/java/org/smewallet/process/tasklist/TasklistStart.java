package org.smewallet.process.tasklist;

import java.util.Arrays;
import java.util.Set;
import org.smewallet.identity.Actor;
import org.smewallet.identity.Persona;
import org.smewallet.identity.Role;
import org.smewallet.process.engine.AcrossNodes;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Groups, rights and views before the port opens, so that there is no moment in which someone else could make them. */
@Component
class TasklistStart implements SmartInitializingSingleton {

    /** Nobody signs in as this. As long as the engine knows no administrator it sends all staff to its set-up page. */
    private static final Actor INSTALLATION = new Actor("smewallet-installation", Set.of(Role.ADMIN));

    private final StaffRights rights;
    private final StaffFilters filters;
    private final StaffAccounts accounts;
    private final AcrossNodes nodes;
    private final boolean demo;

    TasklistStart(StaffRights rights, StaffFilters filters, StaffAccounts accounts, AcrossNodes nodes, Environment environment) {
        this.rights = rights;
        this.filters = filters;
        this.accounts = accounts;
        this.nodes = nodes;
        demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @Override
    public void afterSingletonsInstantiated() {
        nodes.oneAtATime(() -> {
            rights.grant();
            filters.makeForGroups();
        });
        if (demo) {
            Arrays.stream(Persona.values()).map(Persona::actor).forEach(accounts::provide);
        } else {
            accounts.provide(INSTALLATION);
        }
    }
}
