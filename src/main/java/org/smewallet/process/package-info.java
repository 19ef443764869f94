/** Where the diagrams meet the domain: the only module that starts, completes and correlates. */
@org.springframework.modulith.ApplicationModule
package org.smewallet.process;
