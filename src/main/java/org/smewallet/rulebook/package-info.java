/** The decree in tables: every rate, cap, limit and refusal by effective date, each answer with the rule that gave it. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "shared")
package org.smewallet.rulebook;
