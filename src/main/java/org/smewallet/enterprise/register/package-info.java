/** The enterprise register as this installation keeps it: rows filled from an extract of the public register. */
package org.smewallet.enterprise.register;
