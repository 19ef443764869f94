/** The heart: the application for a subsidy and what may happen to it, from draft to the last cent. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "identity", "rulebook", "enterprise", "provider",
        "budget", "wallet", "banking", "notification", "document"})
package org.smewallet.subsidy;
