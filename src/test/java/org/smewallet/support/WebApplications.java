package org.smewallet.support;

import org.camunda.bpm.admin.Admin;
import org.camunda.bpm.admin.AdminRuntimeDelegate;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.cockpit.CockpitRuntimeDelegate;
import org.camunda.bpm.tasklist.Tasklist;
import org.camunda.bpm.tasklist.TasklistRuntimeDelegate;
import org.camunda.bpm.welcome.Welcome;
import org.camunda.bpm.welcome.WelcomeRuntimeDelegate;

/**
 * The engine's web applications as this JVM holds them, in static fields that an application clears when it ends. Whoever
 * starts and ends one of its own puts back what was there, or Tasklist fails for the classes that come after.
 */
public record WebApplications(CockpitRuntimeDelegate cockpit, AdminRuntimeDelegate admin, TasklistRuntimeDelegate tasklist, WelcomeRuntimeDelegate welcome) {

    public static WebApplications now() {
        return new WebApplications(Cockpit.getRuntimeDelegate(), Admin.getRuntimeDelegate(), Tasklist.getRuntimeDelegate(), Welcome.getRuntimeDelegate());
    }

    public void putBack() {
        Cockpit.setCockpitRuntimeDelegate(cockpit);
        Admin.setAdminRuntimeDelegate(admin);
        Tasklist.setTasklistRuntimeDelegate(tasklist);
        Welcome.setRuntimeDelegate(welcome);
    }
}
