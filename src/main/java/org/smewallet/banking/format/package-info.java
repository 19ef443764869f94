/** Pure readers and writers of bank files: text in, records out, and back; no Spring, no database, no clock. */
package org.smewallet.banking.format;
