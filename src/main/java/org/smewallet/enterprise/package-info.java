/** Enterprises: what the register and they themselves tell, their size of the year, their registration. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "identity", "rulebook", "notification"})
package org.smewallet.enterprise;
