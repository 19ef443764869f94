/** Registered providers: their number, the days on which the registration holds, their account. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "enterprise", "notification"})
package org.smewallet.provider;
