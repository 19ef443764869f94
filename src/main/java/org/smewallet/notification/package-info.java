/** Mails, portal messages and calendar entries: each change of status that asks something of someone is told (R-NOT-01). */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "shared")
package org.smewallet.notification;
