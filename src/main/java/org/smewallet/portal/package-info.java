/** The pages for entrepreneurs, providers, finance and the public: rendered on the server, whole without script. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"process", "process :: registration", "process :: clock", "process :: demo", "subsidy", "control", "budget",
        "wallet", "banking", "enterprise", "provider", "rulebook", "notification", "document", "identity", "shared"})
package org.smewallet.portal;
