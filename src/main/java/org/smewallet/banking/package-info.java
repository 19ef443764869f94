/** The scheme's bank account: statements in, payment orders and payment files out, and what became of each. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "identity"})
package org.smewallet.banking;
