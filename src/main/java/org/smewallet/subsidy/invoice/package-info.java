/** Reads electronic invoices (UBL 2.1, Peppol BIS 3): text in, a record out; no Spring, no database, no clock. */
package org.smewallet.subsidy.invoice;
