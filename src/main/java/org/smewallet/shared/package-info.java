/** Words that every module shares: money, numbers with check digits, Belgian days, answers to a form and the ways to refuse. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.smewallet.shared;
