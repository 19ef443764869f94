/** Who acts, for which enterprise or provider: login, roles, mandates and which address is open to whom. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "shared")
package org.smewallet.identity;
