/** The double-entry ledger of all files: accounts, postings, balances. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "shared")
package org.smewallet.wallet;
