package org.smewallet.process.tasklist;

import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.smewallet.identity.Role;
import org.springframework.stereotype.Component;

/**
 * Rights by group: a few rows, however many files there are. Whoever works in a process may read and work on its tasks;
 * which of them, {@link TasklistRules} decides task by task.
 */
@Component
class StaffRights {

    private static final String TASKLIST = "tasklist";

    private final IdentityService identities;
    private final AuthorizationService authorizations;
    private final StaffWork work;

    StaffRights(IdentityService identities, AuthorizationService authorizations, StaffWork work) {
        this.identities = identities;
        this.authorizations = authorizations;
        this.work = work;
    }

    /** Makes what is missing. */
    void grant() {
        makeGroup(Role.ADMIN.group());
        Arrays.stream(Role.values()).filter(role -> role.isStaff() && role != Role.ADMIN).map(Role::group).forEach(group -> {
            makeGroup(group);
            grant(group, Resources.APPLICATION, TASKLIST, Permissions.ACCESS);
            grant(group, Resources.USER, Authorization.ANY, Permissions.READ);
            grant(group, Resources.GROUP, Authorization.ANY, Permissions.READ);
        });
        work.byGroup().forEach((group, processes) -> processes.keySet().forEach(key -> grant(group, Resources.PROCESS_DEFINITION, key,
                ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.READ_TASK, ProcessDefinitionPermissions.UPDATE_TASK)));
        for (Resource resource : Resources.values()) {
            // With all rights on views the administrator would see the personal view of everyone.
            grant(Role.ADMIN.group(), resource, Authorization.ANY, resource == Resources.FILTER ? Permissions.CREATE : Permissions.ALL);
        }
    }

    /** Lets a group see one filter. */
    void grantFilter(String group, String filter) {
        grant(group, Resources.FILTER, filter, Permissions.READ);
    }

    /** Lets one person see one filter. */
    void grantPersonalFilter(String person, String filter) {
        Authorization right = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        right.setUserId(person);
        right.setResource(Resources.FILTER);
        right.setResourceId(filter);
        right.addPermission(Permissions.READ);
        authorizations.saveAuthorization(right);
    }

    private void makeGroup(String id) {
        if (identities.createGroupQuery().groupId(id).count() == 0) {
            Group group = identities.newGroup(id);
            group.setName(id);
            group.setType("WORKFLOW");
            identities.saveGroup(group);
        }
    }

    private void grant(String group, Resource resource, String id, Permission... permissions) {
        List<Authorization> rights = authorizations.createAuthorizationQuery().groupIdIn(group).resourceType(resource).resourceId(id).list();
        Authorization right = rights.stream().findFirst().orElseGet(() -> authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT));
        right.setGroupId(group);
        right.setResource(resource);
        right.setResourceId(id);
        if (!Arrays.stream(permissions).allMatch(right::isPermissionGranted)) {
            right.setPermissions(permissions);
            authorizations.saveAuthorization(right);
        }
    }
}
