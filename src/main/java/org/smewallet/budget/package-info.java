/** The yearly cap of each enterprise and the scheme's budget: reserve, grant, release. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "shared")
package org.smewallet.budget;
