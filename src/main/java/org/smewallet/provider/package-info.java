/** Registered providers: their number, the days on which the registration holds, their account. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "enterprise"})
package org.smewallet.provider;
