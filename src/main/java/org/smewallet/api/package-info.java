/** The interface for partners: reads strictly, answers by contract, decides nothing. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"process", "process :: registration", "process :: clock", "subsidy", "control",
        "wallet", "banking", "budget", "enterprise", "provider", "rulebook", "notification", "document", "identity", "shared"})
package org.smewallet.api;
