/** Where the diagrams meet the domain: the only module that starts, completes and correlates. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"subsidy", "control", "budget", "wallet", "banking", "enterprise", "provider",
        "rulebook", "notification", "document", "identity", "shared"})
package org.smewallet.process;
