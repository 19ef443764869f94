/** The one clock of domain and engine, and how it is moved in training and tests. */
@org.springframework.modulith.NamedInterface("clock")
package org.smewallet.process.clock;
