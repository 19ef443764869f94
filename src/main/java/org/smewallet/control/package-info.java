/** Control after the fact: recoveries of money that was paid for nothing (terugvordering, PROCESS 9). */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "identity", "rulebook", "enterprise", "provider", "notification"})
package org.smewallet.control;
