/** Service task and form of {@code question}: a party of a file asks, a case worker answers. */
package org.smewallet.process.question;
