/** Service task and form of {@code undeliverableMail}: a mail that did not arrive while a limit is near. */
package org.smewallet.process.mail;
